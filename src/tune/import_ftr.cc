// Site files of Full-Text RSS: "directive: value" lines.

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "descale/import.h"

#include "base/strings.h"
#include "rules/rule_selectors.h"
#include "rules/site_pattern.h"
#include "tune/css_text.h"
#include "tune/import_lines.h"
#include "tune/pattern_text.h"
#include "tune/rule_text.h"
#include "tune/xpath.h"

namespace descale {
namespace {

// Directives that are about fetching pages, or about markup that text does not
// have.
struct Needless {
  std::string_view directive;
  std::string_view why;
};
constexpr std::string_view kFetching = "descale fetches no pages";
constexpr std::string_view kMarkup = "texts have no such markup";
constexpr std::string_view kOtherParser = "it sets up another parser";
constexpr std::array<Needless, 21> kNeedless = {{
    {"strip_image_src", "texts have no images"},
    {"tidy", kOtherParser},
    {"parser", kOtherParser},
    {"convert_double_br_tags", kMarkup},
    {"insert_detected_image", "texts have no images"},
    {"wrap_in", kMarkup},
    {"dissolve", kMarkup},
    {"strip_attr", kMarkup},
    {"src_lazy_load_attr", "texts have no images"},
    {"native_ad_clue", "descale keeps no count of native ads"},
    {"single_page_link", kFetching},
    {"single_page_link_in_feed", kFetching},
    {"next_page_link", kFetching},
    {"if_page_contains", kFetching},
    {"http_header", kFetching},
    {"requires_login", kFetching},
    {"login_uri", kFetching},
    {"login_username_field", kFetching},
    {"login_password_field", kFetching},
    {"login_extra_fields", kFetching},
    {"not_logged_in_xpath", kFetching},
}};

struct Directive {
  std::string_view name;
  std::string_view argument;  // of replace_string(argument): value
  std::string_view value;
};

std::optional<Directive> Split(std::string_view line) {
  Directive directive;
  size_t colon = line.find(':');
  const size_t open = line.find('(');
  if (open < colon) {
    const size_t close = line.find("):", open);
    if (close == std::string_view::npos) {
      return std::nullopt;
    }
    directive.name = line.substr(0, open);
    directive.argument = line.substr(open + 1, close - open - 1);
    colon = close + 1;
  } else if (colon != std::string_view::npos) {
    directive.name = line.substr(0, colon);
  } else {
    return std::nullopt;
  }
  directive.name = TrimAscii(directive.name);
  directive.value = TrimAscii(line.substr(colon + 1));
  return directive;
}

// One site file as it becomes a rule file.
class SiteFile {
 public:
  void Add(ImportLine line) {
    const auto directive = Split(line.text());
    if (!directive) {
      line.CannotBe("no directive");
      return;
    }
    const std::string_view name = directive->name;
    if (name != "replace_string" && find_) {
      find_->first.CannotBe("no replace_string follows");
      find_.reset();
    }
    if (std::vector<TomlItem>* field = FieldOf(name)) {
      AddSelect(name, directive->value, field, line);
    } else if (name == "strip") {
      AddStrip(directive->value, line);
    } else if (name == "strip_id_or_class") {
      AddStripName(directive->value, line);
    } else if (name == "find_string") {
      find_.emplace(line, directive->value);
    } else if (name == "replace_string") {
      AddReplacement(*directive, line);
    } else if (name == "test_url" || name == "test_contains") {
      tests_ += "\n" + std::string(line.text());
      line.Translated();
    } else {
      AddNote(name, directive->value, line);
    }
  }

  // "" if nothing was translated but tests.
  std::string Text(const std::string& host, const std::string& path) {
    if (find_) {
      find_->first.CannotBe("no replace_string follows");
      find_.reset();
    }
    std::string rules = SelectTableText(select_);
    if (!strip_.css.empty()) {
      rules += RuleTableText(strip_);
    }
    rules += replacements_;
    if (rules.empty()) {
      return {};
    }
    SiteHead head;
    head.comment = "Imported from " + path + ".";
    if (!tests_.empty()) {
      head.comment +=
          " Its tests, for pages that are to be put beside this\n"
          "file as [[page]]:" +
          tests_;
    }
    head.set = SetNameOf(host);
    head.sites = {host};
    head.why = "What " + head.set + " has where";
    return SiteHeadText(head) + rules;
  }

 private:
  std::vector<TomlItem>* FieldOf(std::string_view name) {
    return name == "body"     ? &select_.body
           : name == "title"  ? &select_.title
           : name == "author" ? &select_.author
           : name == "date"   ? &select_.date
                              : nullptr;
  }

  void AddSelect(std::string_view name, std::string_view xpath,
                 std::vector<TomlItem>* field, ImportLine line) {
    const auto paths = XPathToCss(xpath, /*first_only=*/true);
    if (!paths.ok()) {
      line.CannotBe(paths.status().message());
      return;
    }
    std::vector<TomlItem> items;
    for (const CssPath& path : *paths) {
      if (const auto status = CheckSelector(path.selector); !status.ok()) {
        line.CannotBe(status.message());
        return;
      }
      if (name == "body" && !path.attribute.empty()) {
        line.CannotBe("a body is elements, not attributes");
        return;
      }
      const std::string at = path.attribute.empty() ? "" : "@" + path.attribute;
      items.push_back(CssItem(path.selector + at, line));
    }
    std::ranges::move(items, std::back_inserter(*field));
    line.Translated();
  }

  void AddStrip(std::string_view xpath, ImportLine line) {
    const auto paths = XPathToCss(xpath, /*first_only=*/false);
    if (!paths.ok()) {
      line.CannotBe(paths.status().message());
      return;
    }
    std::vector<TomlItem> items;
    for (const CssPath& path : *paths) {
      if (!path.attribute.empty()) {
        line.NotNeeded("attributes are no text");
        return;
      }
      if (const auto status = CheckSelector(path.selector); !status.ok()) {
        line.CannotBe(status.message());
        return;
      }
      items.push_back(CssItem(path.selector, line));
    }
    std::ranges::move(items, std::back_inserter(strip_.css));
    line.Translated();
  }

  // A part of the id or of the class attribute.
  void AddStripName(std::string_view name, ImportLine line) {
    while (name.size() > 1 && (name.front() == '\'' || name.front() == '"') &&
           name.back() == name.front()) {
      name = name.substr(1, name.size() - 2);
    }
    if (name.empty()) {
      line.CannotBe("no name");
      return;
    }
    strip_.css.push_back(CssItem(CssAttribute("id", "*=", name) + ", " +
                                     CssAttribute("class", "*=", name),
                                 line));
    line.Translated();
  }

  void AddReplacement(const Directive& directive, ImportLine line) {
    std::string_view text = directive.argument;
    if (text.empty() && find_) {
      text = find_->second;
    }
    const auto find_line = find_ ? std::optional(find_->first) : std::nullopt;
    find_.reset();
    const auto cannot = [&](std::string_view why) {
      line.CannotBe(why);
      if (find_line) {
        ImportLine(*find_line).CannotBe(why);
      }
    };
    if (text.empty()) {
      cannot("no find_string stands before it");
      return;
    }
    constexpr std::string_view kMarks = "<>&=\"";
    if (text.find_first_of(kMarks) != std::string_view::npos ||
        directive.value.find_first_of(kMarks) != std::string_view::npos) {
      cannot("it is about markup, and rules are about text");
      return;
    }
    AddReplaceRule(text, directive.value, line);
    line.Translated();
    if (find_line) {
      ImportLine(*find_line).Translated();
    }
  }

  void AddReplaceRule(std::string_view text, std::string_view replacement,
                      const ImportLine& line) {
    RuleText rule;
    rule.id = "replace-" + std::to_string(++replacement_count_);
    rule.rule_class = "replace";
    rule.why = "A text that is to be another";
    rule.action = replacement.empty() ? "strip-span" : "replace";
    rule.re = {{TomlLiteral(QuotePattern(text)), line.place()}};
    for (const char c : replacement) {
      rule.replacement += c == '\\' ? "\\\\" : std::string(1, c);
    }
    replacements_ += RuleTableText(rule);
  }

  static void AddNote(std::string_view name, std::string_view value,
                      ImportLine line) {
    const auto found = std::ranges::find(kNeedless, name, &Needless::directive);
    if (found != kNeedless.end()) {
      line.NotNeeded(found->why);
    } else if (name == "prune" || name == "autodetect_on_failure") {
      // They say whether to trust the selectors blindly.
      line.NotNeeded("descale judges what is within a body in any case");
    } else if (name == "move_into") {
      line.CannotBe("texts stay in the order of the page");
    } else {
      line.CannotBe(value.empty() ? "no value" : "unknown directive");
    }
  }

  SelectText select_;
  RuleText strip_ = {.id = "strip",
                     .rule_class = "navigation",
                     .why = "What the site file strips",
                     .action = "drop-block"};
  std::string replacements_;
  int replacement_count_ = 0;
  std::string tests_;
  // A find_string that waits for its replace_string.
  std::optional<std::pair<ImportLine, std::string_view>> find_;
};

// "*.example.com" of "folder/.example.com.txt"; "" if it is no host.
std::string HostOfFile(std::string_view path) {
  constexpr std::string_view kEnding = ".txt";
  std::string_view name = path.substr(path.rfind('/') + 1);
  if (name.ends_with(kEnding)) {
    name.remove_suffix(kEnding.size());
  }
  const bool below = name.starts_with('.');
  if (below) {
    name.remove_prefix(1);
  }
  const std::string host = SitePattern(name);
  if (host.find('.') == std::string::npos) {
    return {};
  }
  return below ? "*." + host : host;
}

}  // namespace

ImportReport ImportFtr(const std::vector<ImportSource>& sources) {
  ImportReport report;
  for (const ImportSource& source : sources) {
    const std::string host = HostOfFile(source.path);
    SiteFile file;
    ForEachImportLine(source, "#", &report, [&](ImportLine line) {
      if (host.empty()) {
        line.CannotBe("the file is not called by a host");
      } else {
        file.Add(line);
      }
    });
    std::string text = file.Text(host, source.path);
    if (!text.empty()) {
      const std::string name =
          host.starts_with("*.") ? "below." + host.substr(2) : host;
      report.files.push_back({name + ".toml", std::move(text)});
    }
  }
  std::ranges::sort(report.files, {}, &ImportedFile::name);
  return report;
}

}  // namespace descale
