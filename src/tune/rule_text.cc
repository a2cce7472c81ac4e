#include "tune/rule_text.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "tune/toml_writer.h"

namespace descale {
namespace {

void AddKey(std::string_view key, std::string_view value, std::string* text) {
  // Values stand below each other, as in the files that people write.
  constexpr size_t kKeyWidth = 5;
  text->append(key);
  text->append(key.size() < kKeyWidth ? kKeyWidth - key.size() : 0, ' ');
  text->append(" = ").append(value).append("\n");
}

void AddString(std::string_view key, std::string_view value,
               std::string* text) {
  if (!value.empty()) {
    AddKey(key, TomlString(value), text);
  }
}

void AddArray(std::string_view key, const std::vector<TomlItem>& items,
              std::string* text) {
  if (!items.empty()) {
    AddKey(key, TomlArray(items), text);
  }
}

}  // namespace

std::string SiteHeadText(const SiteHead& head) {
  std::string text = TomlComment(head.comment);
  AddKey("format", "1", &text);
  AddString("set", head.set, &text);
  std::vector<TomlItem> sites;
  sites.reserve(head.sites.size());
  for (const std::string& site : head.sites) {
    sites.push_back({TomlString(site), ""});
  }
  AddArray("sites", sites, &text);
  AddString("why", head.why, &text);
  return text;
}

std::string SetNameOf(std::string_view host) {
  std::string name(host.starts_with("*.") ? host.substr(2) : host);
  std::ranges::replace(name, '_', '-');
  return name;
}

std::string SelectTableText(const SelectText& select) {
  std::string keys;
  AddArray("body", select.body, &keys);
  AddArray("title", select.title, &keys);
  AddArray("author", select.author, &keys);
  AddArray("date", select.date, &keys);
  return keys.empty() ? keys : "\n[select]\n" + keys;
}

std::string RuleTableText(const RuleText& rule) {
  std::string text = "\n";
  text += rule.comment.empty() ? "" : TomlComment(rule.comment);
  text += "[[rule]]\n";
  AddString("id", rule.id, &text);
  AddString("class", rule.rule_class, &text);
  AddString("why", rule.why, &text);
  AddString("do", rule.action, &text);
  AddArray("is", rule.is, &text);
  AddArray("re", rule.re, &text);
  AddArray("css", rule.css, &text);
  if (!rule.when.empty()) {
    AddKey("when", rule.when, &text);
  }
  AddString("with", rule.replacement, &text);
  AddString("state", rule.state, &text);
  AddArray("yes", rule.yes, &text);
  AddArray("no", rule.no, &text);
  return text;
}

}  // namespace descale
