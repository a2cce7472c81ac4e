#include "rules/pattern_words.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "rules/pattern_scanner.h"

namespace descale {
namespace {

using Kind = PatternToken::Kind;
using Words = std::vector<std::string>;

// More ways to write a part are not followed up.
constexpr size_t kMaxWays = 24;
// What is longer than this does not tell more.
constexpr size_t kEnoughBytes = 6;

// A part of a pattern: all texts that it matches, if these are few, and
// otherwise words of which each text that it matches has one.
struct Part {
  std::optional<Words> exact;
  Words words;  // empty if none are known
};

Part Exactly(std::string text) { return {Words{std::move(text)}, {}}; }

size_t ShortestOf(const Words& words) {
  size_t shortest = kEnoughBytes;
  for (const std::string& word : words) {
    shortest = std::min(shortest, word.size());
  }
  return shortest;
}

// Which of two lists lets fewer lines pass: one of longer words, then one of
// fewer words.
Words Better(Words a, Words b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  const size_t of_a = ShortestOf(a);
  const size_t of_b = ShortestOf(b);
  if (of_a != of_b) return of_a > of_b ? a : b;
  return a.size() <= b.size() ? a : b;
}

// Its words, exact or not; none if one of them is too short.
Words WordsOf(const Part& part) {
  if (!part.exact) return part.words;
  return ShortestOf(*part.exact) >= kMinWordBytes ? *part.exact : Words();
}

// Part after part, as they stand in a branch of an alternation.
class Branch {
 public:
  void Append(const Part& part) {
    if (part.exact && run_.size() * part.exact->size() <= kMaxWays) {
      Words longer;
      for (const std::string& head : run_) {
        for (const std::string& tail : *part.exact) {
          longer.push_back(head + tail);
        }
      }
      run_ = std::move(longer);
      return;
    }
    EndRun();
    words_ = Better(std::move(words_), WordsOf(part));
    // A part of many ways begins a run of its own.
    if (part.exact) run_ = *part.exact;
  }

  Part Finish() {
    if (whole_) return {std::move(run_), {}};
    EndRun();
    return {std::nullopt, std::move(words_)};
  }

 private:
  void EndRun() {
    whole_ = false;
    words_ = Better(std::move(words_), WordsOf(Part{std::move(run_), {}}));
    run_ = {""};
  }

  Words run_ = {""};  // all ways to write what came since the last unknown part
  Words words_;
  bool whole_ = true;  // nothing unknown has come
};

Part Alternation(std::vector<Part> branches) {
  if (branches.size() == 1) return std::move(branches.front());
  Part all = {Words(), {}};
  bool all_have_words = true;
  for (const Part& branch : branches) {
    if (branch.exact && all.exact) {
      all.exact->insert(all.exact->end(), branch.exact->begin(),
                        branch.exact->end());
    } else {
      all.exact.reset();
    }
    const Words words = WordsOf(branch);
    all_have_words = all_have_words && !words.empty();
    all.words.insert(all.words.end(), words.begin(), words.end());
  }
  if (all.exact && all.exact->size() > kMaxWays) all.exact.reset();
  if (all.exact || !all_have_words) all.words.clear();
  return all;
}

// What follows a part as "?", "+", "{2,5}": how often it may come.
Part Repeated(Part part, std::string_view repeat) {
  if (repeat.starts_with('?') && part.exact && part.exact->size() < kMaxWays) {
    part.exact->emplace_back();
    return part;
  }
  // What comes at least once is there.
  if (repeat.starts_with('+')) return {std::nullopt, WordsOf(part)};
  return {};
}

// [io] as its members; unknown if it is not a few characters one by one.
Part ClassPart(std::string_view raw) {
  std::string_view inside = raw.substr(1, raw.size() - 2);
  if (inside.starts_with('^') || inside.find('-') != std::string_view::npos) {
    return {};
  }
  Words ways;
  while (!inside.empty()) {
    const PatternToken member = ReadClassMember(&inside);
    if (member.kind != Kind::kLiteral || ways.size() == kMaxWays) return {};
    ways.emplace_back(member.raw);
  }
  return {std::move(ways), {}};
}

// "\." is its punctuation; "\d" and the like are unknown.
Part EscapePart(std::string_view raw) {
  const bool is_mark =
      raw.size() == 2 && static_cast<unsigned char>(raw[1]) < 0x80 &&
      std::string_view("\\.+*?()|[]{}^$-/:!\"'#%&,;<=>@_`~ ").find(raw[1]) !=
          std::string_view::npos;
  return is_mark ? Exactly(std::string(raw.substr(1))) : Part{};
}

std::string Utf8Of(char32_t c) {
  std::string utf8;
  AppendUtf8(c, &utf8);
  return utf8;
}

// A group that is open: the branches so far, and the one that is being read.
struct Group {
  std::vector<Part> branches;
  Branch branch;
  std::optional<Part> last;  // what a repeat would repeat

  void Take(Part part) {
    EndLast();
    last = std::move(part);
  }
  void EndLast() {
    if (last) branch.Append(*last);
    last.reset();
  }
  void EndBranch() {
    EndLast();
    branches.push_back(branch.Finish());
    branch = Branch();
  }
};

// Flags change what characters stand for.
bool SetsFlags(const PatternToken& token) {
  return token.kind == Kind::kFlags || token.kind == Kind::kQuote ||
         (token.kind == Kind::kOpen && token.raw.starts_with("(?") &&
          token.raw != "(?:" && !token.raw.starts_with("(?P<") &&
          token.raw != "(?s:");
}

class Analysis {
 public:
  Words Run(std::string_view pattern) {
    PatternScanner scanner(pattern);
    PatternToken token;
    while (scanner.Next(&token)) {
      if (SetsFlags(token) || !Add(token)) return {};
    }
    if (groups_.size() != 1) return {};
    groups_.back().EndBranch();
    return WordsOf(Alternation(std::move(groups_.back().branches)));
  }

 private:
  bool Add(const PatternToken& token) {
    switch (token.kind) {
      case Kind::kOpen:
        groups_.emplace_back();
        return true;
      case Kind::kClose:
        return Close();
      case Kind::kRepeat: {
        std::optional<Part>& last = groups_.back().last;
        if (last) last = Repeated(std::move(*last), token.raw);
        return true;
      }
      case Kind::kOther:
        if (token.raw == "|") {
          groups_.back().EndBranch();
        } else {
          groups_.back().Take({});  // . ^ $
        }
        return true;
      default:
        groups_.back().Take(PartOf(token));
        return true;
    }
  }

  static Part PartOf(const PatternToken& token) {
    switch (token.kind) {
      case Kind::kLiteral:
        return Exactly(std::string(token.raw));
      case Kind::kCode:
        return Exactly(Utf8Of(token.c));
      case Kind::kClass:
        return ClassPart(token.raw);
      default:
        return EscapePart(token.raw);
    }
  }

  bool Close() {
    if (groups_.size() == 1) return false;
    groups_.back().EndBranch();
    Part part = Alternation(std::move(groups_.back().branches));
    groups_.pop_back();
    groups_.back().Take(std::move(part));
    return true;
  }

  std::vector<Group> groups_ = std::vector<Group>(1);
};

}  // namespace

std::vector<std::string> WordsOf(std::string_view pattern) {
  return Analysis().Run(pattern);
}

}  // namespace descale
