#include "core/vocabulary/cues.hpp"

#include "core/vocabulary/yaml.hpp"

namespace throughline {

Cues load_cues(const std::filesystem::path& file)
{
    const YAML::Node root = read_yaml(file);
    if (!root.IsMap())
        reject(root, "the file is made of lists with names, such as 'denials: [...]'", file);
    const auto list = [&](const char* name) { return texts_of(root, name, file); };
    return {.boilerplate = list("boilerplate"),
            .names = list("names"),
            .titles = list("titles"),
            .denials = list("denials"),
            .near_denials = list("near_denials"),
            .denials_after = list("denials_after"),
            .turns = list("turns"),
            .doubts = list("doubts"),
            .works = list("works"),
            .others = list("others"),
            .child = list("child"),
            .parent = list("parent"),
            .adult = list("adult"),
            .problem = list("problem"),
            .strength = list("strength"),
            .problem_headings = list("problem_headings"),
            .strength_headings = list("strength_headings")};
}

}  // namespace throughline
