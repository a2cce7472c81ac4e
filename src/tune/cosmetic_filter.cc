#include "tune/cosmetic_filter.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/strings.h"
#include "rules/rule_selectors.h"
#include "rules/site_pattern.h"
#include "tune/css_text.h"

namespace descale {
namespace {

// What filters call :has-text.
constexpr std::array<std::string_view, 3> kHasText = {
    ":has-text(", ":contains(", ":-abp-contains("};

// The end of what a bracket opened at `begin`, behind it, holds; npos if it is
// not closed. Brackets behind backslashes do not count, nor those of a pattern
// between slashes.
size_t EndOfArgument(std::string_view text, size_t begin) {
  int depth = 1;
  const bool is_pattern = begin < text.size() && text[begin] == '/';
  for (size_t i = begin; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (is_pattern) {
      // Flags stand between the closing slash and the bracket.
      if (text[i] == '/' && i > begin) {
        const size_t end = text.find_first_not_of("gimsuy", i + 1);
        if (end != std::string_view::npos && text[end] == ')') {
          return end;
        }
      }
    } else if (text[i] == '(') {
      ++depth;
    } else if (text[i] == ')' && --depth == 0) {
      return i;
    }
  }
  return std::string_view::npos;
}

std::string HasText(std::string_view argument) {
  if (argument.size() > 1 && argument.front() == '/') {
    const std::string_view pattern =
        argument.substr(1, argument.rfind('/') - 1);
    return ":has-text(" + CssString(pattern) + ")";
  }
  const bool quoted = argument.size() > 1 &&
                      (argument.front() == '"' || argument.front() == '\'') &&
                      argument.back() == argument.front();
  return CssHasText(quoted ? argument.substr(1, argument.size() - 2)
                           : argument);
}

// The selector with all forms of :has-text as rules write it, and without
// :remove(), which is what rules do.
Result<std::string> Translated(std::string_view css) {
  constexpr std::string_view kRemove = ":remove()";
  if (css.ends_with(kRemove)) {
    css.remove_suffix(kRemove.size());
  }
  std::string selector;
  while (!css.empty()) {
    size_t begin = std::string_view::npos;
    std::string_view name;
    for (const std::string_view candidate : kHasText) {
      if (const size_t at = css.find(candidate); at < begin) {
        begin = at;
        name = candidate;
      }
    }
    selector += css.substr(0, begin);
    if (begin == std::string_view::npos) {
      break;
    }
    const size_t argument = begin + name.size();
    const size_t end = EndOfArgument(css, argument);
    if (end == std::string_view::npos) {
      return Status::InvalidArgument("a bracket is not closed");
    }
    selector += HasText(css.substr(argument, end - argument));
    css.remove_prefix(end + 1);
  }
  return selector;
}

void AddHosts(std::string_view list, CosmeticFilter* filter) {
  ForEachPiece(list, ",", [&](std::string_view name) {
    name = TrimAscii(name);
    if (name.empty()) {
      return;
    }
    const bool excluded = name.starts_with('~');
    std::string host = SitePattern(name.substr(excluded ? 1 : 0));
    if (host.empty() || host.starts_with('*')) {
      filter->bad_hosts.emplace_back(name);
    } else {
      (excluded ? filter->excluded : filter->hosts).push_back(std::move(host));
    }
  });
}

}  // namespace

std::optional<std::string_view> CosmeticSeparator(std::string_view line) {
  for (size_t begin = line.find('#'); begin != std::string_view::npos;
       begin = line.find('#', begin + 1)) {
    const size_t end = line.find_first_not_of("@?$%", begin + 1);
    if (end != std::string_view::npos && line[end] == '#') {
      return line.substr(begin, end + 1 - begin);
    }
  }
  return std::nullopt;
}

std::string_view WhyNotNeeded(std::string_view line,
                              std::string_view separator) {
  if (separator.find('%') != std::string_view::npos) {
    return "scripts do not run here";
  }
  if (separator.find('$') != std::string_view::npos) {
    return "styles do not matter here";
  }
  const auto behind =
      static_cast<size_t>(separator.data() - line.data()) + separator.size();
  const std::string_view css = line.substr(behind);
  if (css.starts_with("+js(") || css.starts_with("script:inject(") ||
      css.starts_with("^script") || css.starts_with("^responseheader(")) {
    return "scripts do not run here";
  }
  return "";
}

Result<CosmeticFilter> ParseCosmetic(std::string_view line,
                                     std::string_view separator) {
  const auto begin = static_cast<size_t>(separator.data() - line.data());
  CosmeticFilter filter;
  filter.is_exception = separator.find('@') != std::string_view::npos;
  const std::string_view list = line.substr(0, begin);
  if (list.starts_with('[') || list.starts_with('/')) {
    return Status::InvalidArgument("rules know sites by their hosts only");
  }
  AddHosts(list, &filter);
  if (!filter.bad_hosts.empty() && filter.hosts.empty()) {
    return Status::InvalidArgument("\"" + filter.bad_hosts.front() +
                                   "\" is no host");
  }
  std::string_view css = TrimAscii(line.substr(begin + separator.size()));
  if (css.starts_with('^')) {
    css.remove_prefix(1);
  }
  auto selector = Translated(css);
  if (!selector.ok()) {
    return selector.status();
  }
  if (const auto status = CheckSelector(*selector); !status.ok()) {
    return status;
  }
  filter.selector = std::move(*selector);
  return filter;
}

}  // namespace descale
