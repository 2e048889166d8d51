#include "indexer/structure/lexicon_rows.hpp"

namespace throughline {
namespace {

using enum LexiconPlace;
using enum SectionKind;

constexpr LexiconRow rows[] = {
    {Contents, Whole,
     "contents|table of contents|list of contents|contents page|cynnwys|on this page|"
     "in this report"},
    {Glossary, Whole, "terms|words"},
    {Glossary, Begin, "words we use|words used|key to|letters used|short forms|initials used|used in this"},
    {Glossary, Any,
     "glossary|abbreviations|shortened forms|what the letters|what the initials|jargon|acronyms|words and "
     "letters|words in "
     "this report|terms used|"
     "terms and abbreviations|terminology|definitions|geirfa"},
    {References, Whole,
     "sources|endnotes|footnotes|notes|previous reports|read more|see also|also on this site|related|"
     "related pages|related reviews|related reports|useful links|links|find out more|more reading|"
     "more information|elsewhere on this site|previous work|further information|programmes referred to"},
    {References, Any,
     "references|bibliography|further reading|publications consulted|documents consulted|"
     "documents reviewed|documents read|reading list|cyfeiriadau|llyfryddiaeth"},
    {ActionPlan, Any,
     "action plan|action plans|next steps|implementation plan|cynllun gweithredu|camau nesaf"},
    {Terms, Any,
     "terms of reference|remit|key lines of enquiry|lines of enquiry|key line of enquiry|scope|"
     "timeframe|time frame|time period reviewed|time period reviewed and why|period considered|"
     "period reviewed|"
     "period under review|period of review|period covered|review period|"
     "research questions|questions for the review|questions put to|questions to be answered|"
     "what we were asked|what the reviewer was asked|what the panel asked|questions asked of|"
     "what it looked at|what the review looked at|"
     "what we looked at|cylch gorchwyl"},
    {Summary, Whole, "key facts"},
    {Summary, Any, "executive summary|key messages|at a glance"},
    {Findings, Any, "headline findings|summary of findings"},
    {Learning, Whole, "practice and organisational learning|organisational and practice learning"},
    {Learning, Any, "summary of learning"},
    {Recommendations, Any, "summary of recommendations"},
    {Learning, Any, "summary of the learning"},
    {Narrative, Any,
     "summary of events|summary of key events|summary of agency|summary of the case|"
     "summary of case|case summary|summary of involvement|summary of the circumstances|"
     "summary of circumstances|summary of facts|summary of the facts"},
    {Summary, Any, "crynodeb gweithredol"},
    {Statute, Begin, "statutory|what the law|the law"},
    {Statute, Any,
     "legislation|legal framework|law and guidance|legal context|statutory guidance|"
     "statutory framework|statutory context"},
    {Recommendations, Whole, "actions"},
    {Recommendations, Begin,
     "considerations for|what should happen|what must happen|what should change|what must change|"
     "what needs to change|what needs to happen|what the board|what we ask|what we are asking"},
    {Recommendations, Any,
     "recommendation|recommendations|questions for the board|questions for the partnership|"
     "questions for the partners|questions for the safeguarding|issues for the board|"
     "issues for consideration|improving systems and practice|what we recommend|we recommend|"
     "argymhelliad|argymhellion|gwella systemau"},
    {Analysis, Any,
     "developments since|what has changed|what has been done|progress since|changes since|"
     "since the review|after the review|earlier review|earlier reviews|previous review|"
     "previous reviews|other reviews|good practice|effective practice|notable practice|"
     "positive practice|been here before|did not find|not found|commends|commended|done well|worked well|did "
     "well|what helped|practice that helped|arfer da"},
    {Findings, Whole, "strengths"},
    {Findings, Begin, "what needs to improve|places and spaces"},
    {Findings, Any,
     "key strengths|areas for improvement|area for improvement|areas for priority action|"
     "area for priority action|main findings|key findings|inspection findings|"
     "area s for improvement|areas for priority|priority and immediate action|need to improve"},
    {Analysis, Begin, "practice study"},
    {Findings, Begin,
     "overall effectiveness|capacity to improve|the overall judgement|the graded judgement|"
     "the graded judgment|inspection judgement|inspection judgements about|"
     "leadership management and governance|the experiences and progress of|"
     "the experience and progress of|the impact of leaders|finding|what we found|what was found|"
     "what each agency"},
    {Findings, Any,
     "authority strengths|lscb strengths|findings|what the review found|we find|"
     "review found|canfyddiadau"},
    {Learning, Any,
     "learning|lessons|lesson|what we learned|what we learnt|learned|learnt|we learn|gwersi|dysgu"},
    {Method, Whole, "process|the panel|limits"},
    {Method, Begin, "process and|how the review|how this review|how we|how it was|how was the review"},
    {Method, Any,
     "methodology|methods|method|review process|the process|process of the review|"
     "conduct of the review|people who helped us|who helped us|who contributed|those who helped|"
     "review team|review panel|panel members|panel membership|the reviewers|"
     "lead reviewer|independent reviewer|statement by reviewers|statement of independence|"
     "case group|practitioner event|practitioner events|agency reports|"
     "individual management reviews|parallel processes|parallel investigations|"
     "parallel proceedings|limitations|who took part|agencies involved|agencies that contributed|"
     "participating agencies|contributors|anonymity|anonymisation|confidentiality|"
     "information about this inspection|the inspection team|about the inspection|"
     "about this inspection|inspection judgements and what they mean|inspection judgements mean|"
     "methodoleg"},
    {Family, Whole, "the family|family|family members|the child|the children|the people"},
    {Family, Begin, "who is|who are|who was"},
    {Family, Any,
     "voice of|perspective|perspectives|pen picture|pen portrait|family composition|genogram|"
     "family background|family history|family involvement|family contribution|"
     "contribution of the family|involvement of the family|involvement of family|"
     "contribution of family|views of|family structure|and her family|and his family|"
     "and their family|and the family|and their families|about the family|about the child|"
     "about the children|the subject child|the subject children|wanted people to know|says|told us|"
     "lived experience|child story|children story|y teulu|llais y plentyn"},
    {Narrative, Whole, "the incident"},
    {Narrative, Begin, "what did services know"},
    {Narrative, Any,
     "narrative|chronology|key events|significant events|main events|timeline|time line|"
     "key practice episode|key practice episodes|key episodes|what happened|the story|the events|"
     "agency involvement|involvement of agencies|multi agency involvement|agency contact|"
     "what services knew|what was known|critical incident|the facts|background|case history|"
     "history of the case|cefndir|amserlen|llinell amser|digwyddiadau"},
    {Analysis, Begin, "theme"},
    {Analysis, Any, "analysis|appraisal|evaluation|discussion|themes|commentary|themau|thema|dadansoddiad"},
    {Conclusion, Any,
     "conclusion|conclusions|concluding|closing words|closing remarks|last word|last words|"
     "final words|final thoughts|final comments|afterword|casgliad|casgliadau"},
    {Summary, Any, "summary|synopsis|crynodeb"},
    {Introduction, Whole,
     "overview|context|circumstances resulting in the review|circumstances leading to the review|"
     "circumstances leading to this review|reason for the review|reasons for the review|"
     "reason for this review|purpose of the review|purpose of this review|background to the review|"
     "background to this review|brief outline of circumstances|"
     "brief outline of circumstances resulting in the review"},
    {Introduction, Begin,
     "why we|why this|why is there|why there is|why it was|why was|why a|why the review"},
    {Introduction, Any,
     "foreword|preface|introduction|rationale|purpose of|reason for|reasons for|"
     "circumstances leading|circumstances resulting|circumstances of|decision to hold|"
     "decision to conduct|about this review|about this report|about the review|"
     "about this briefing|about this summary|what this report is about|before reading|"
     "before you read|information about this local authority|cyflwyniad|rhagair"},
    {Front, Whole, "dedication"},
    {Front, Any,
     "acknowledgements|acknowledgement|copyright|document control|version control|content warning|"
     "diolchiadau"},
};

}  // namespace

std::span<const LexiconRow> lexicon_rows()
{
    return rows;
}

}  // namespace throughline
