-- Gives the writers' fenced divs a shape in every output format:
--   page-break, contents (a list of the headings follows), numbered paragraphs ("1.1 Text"),
--   and boxes and title lines, which become paragraph styles in DOCX and boxes in groff.

local styles = {
  title = "Title", subtitle = "Subtitle", cover = "Cover", finding = "Finding",
  recommendation = "Recommendation", box = "Box", notice = "Notice", learning = "Finding",
  question = "Box", quote = "Quotation", small = "Small",
}

local is_html = FORMAT:match("html") ~= nil
local pages = {}
for line in (os.getenv("CONTENTS_PAGES") or ""):gmatch("[^\n]+") do
  local page, heading = line:match("^(%S+)\t(.*)$")
  if page then pages[heading] = page end
end

local function page_break()
  if is_html then return pandoc.RawBlock("html", '<div class="page-break"></div>') end
  if FORMAT == "ms" then return pandoc.RawBlock("ms", ".bp") end
  if FORMAT == "docx" then
    return pandoc.RawBlock("openxml", '<w:p><w:r><w:br w:type="page"/></w:r></w:p>')
  end
  if FORMAT == "plain" then return pandoc.Para { pandoc.Str("\u{E000}") } end
  return {}
end

local function contents_entry(header)
  local text = pandoc.utils.stringify(header)
  local page = pages[text] or "0"
  local level = tostring(header.level)
  if is_html then
    local entry = pandoc.Link({
      pandoc.Span(pandoc.Inlines(header.content), { class = "entry" }),
      pandoc.Span({}, { class = "leader" }), pandoc.Span(page, { class = "page" }),
    }, "#" .. header.identifier)
    return pandoc.Div(pandoc.Plain { entry }, { class = "toc toc-" .. level })
  elseif FORMAT == "docx" then
    local tab = pandoc.RawInline("openxml", "<w:r><w:tab/></w:r>")
    return pandoc.Div(pandoc.Para { pandoc.Str(text), tab, pandoc.Str(page) },
                      { ["custom-style"] = "Contents " .. level })
  elseif FORMAT == "ms" then
    local indent = header.level > 1 and "\\h'2n'" or ""
    text = text:gsub("\u{2019}", "\\[cq]"):gsub("\u{2018}", "\\[oq]"):gsub("\u{2013}", "\\[en]")
    return pandoc.RawBlock("ms", ".br\n.ta 5.8iR\n" .. indent .. text .. " \1 " .. page)
  elseif FORMAT == "plain" then
    local dots = string.rep(".", math.max(3, 66 - utf8.len(text) - 2 * header.level))
    local line = string.rep("\u{A0}", 2 * (header.level - 1)) .. text .. " " .. dots .. " " .. page
    return pandoc.List { pandoc.Str((line:gsub(" ", "\u{A0}"))) }  -- a line of one line block
  end
  return pandoc.Plain { pandoc.Link(text, "#" .. header.identifier) }
end

local function numbered(para)
  local first = para.content[1]
  local number = first and first.t == "Str" and first.text:match("^%d+%.%d+%.?%d*$")
  if not number or not para.content[2] or para.content[2].t ~= "Space" then return nil end
  local rest = pandoc.List(para.content)
  rest:remove(1)
  rest:remove(1)
  if is_html then
    rest:insert(1, pandoc.Space())
    rest:insert(1, pandoc.Span(number, { class = "number" }))
    return pandoc.Div(pandoc.Para(rest), { class = "numbered" })
  elseif FORMAT == "docx" then
    rest:insert(1, pandoc.RawInline("openxml", "<w:r><w:tab/></w:r>"))
    rest:insert(1, pandoc.Str(number))
    return pandoc.Div(pandoc.Para(rest), { ["custom-style"] = "Numbered" })
  elseif FORMAT == "ms" then
    return { pandoc.RawBlock("ms", '.IP "' .. number .. '" 5'), pandoc.Plain(rest) }
  end
  return nil
end

local function boxed(div)
  for class, style in pairs(styles) do
    if div.classes:includes(class) then
      if FORMAT == "docx" then
        div.attributes["custom-style"] = style
        return div
      elseif FORMAT == "ms" then
        local before, after = ".B1", ".B2"
        if class == "title" then before, after = ".LP\n.ps +6\n.vs +7\n.ce 20\n.ft B", ".ce 0\n.ft R\n.ps -6\n.vs -7\n.sp 1" end
        if class == "subtitle" then before, after = ".LP\n.ps +3\n.vs +4\n.ce 20", ".ce 0\n.ps -3\n.vs -4\n.sp 1" end
        if class == "cover" then before, after = ".LP\n.ce 40", ".ce 0\n.sp 1" end
        if class == "quote" then before, after = ".QS", ".QE" end
        if class == "small" then before, after = ".LP", ".LP" end
        local blocks = pandoc.List { pandoc.RawBlock("ms", before) }
        for at, block in ipairs(div.content) do  -- a new paragraph would undo the size and the centring
          local is_line = before:match("%.ce") and block.t == "Para"
          if is_line and at > 1 then blocks:insert(pandoc.RawBlock("ms", ".sp 0.5")) end
          blocks:insert(is_line and pandoc.Plain(block.content) or block)
        end
        blocks:insert(pandoc.RawBlock("ms", after))
        return blocks
      end
    end
  end
end

function Pandoc(doc)
  local headers = pandoc.List()
  doc:walk { Header = function(h) headers:insert(h) end }
  return doc:walk {
    Para = numbered,
    Div = function(div)
      if div.classes:includes("page-break") then return page_break() end
      if div.classes:includes("contents") then
        local depth = tonumber(div.attributes.depth or "2")
        local entries = pandoc.List()
        for _, header in ipairs(headers) do
          if header.level <= depth and not header.classes:includes("unlisted") then
            entries:insert(contents_entry(header))
          end
        end
        if FORMAT == "plain" then entries = pandoc.List { pandoc.LineBlock(entries) } end
        if FORMAT == "ms" then div.content:insert(pandoc.RawBlock("ms", ".LP")) end
        if FORMAT:match("^gfm") then
          entries = pandoc.List { pandoc.BulletList(entries:map(function(e) return { e } end)) }
        end
        div.content:extend(entries)
        return div
      end
      return boxed(div)
    end,
  }
end
