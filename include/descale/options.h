// Limits and options of the library.

#ifndef DESCALE_OPTIONS_H_
#define DESCALE_OPTIONS_H_

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "descale/stats.h"

namespace descale {

// What one page may cost. Every limit but the clock is deterministic: the same
// page meets the same fate on every machine. A page over a limit of `parse`
// goes through a linear tag stripper instead (status degraded); a page over a
// limit of `read` fails.
struct Limits {
  // read: bytes of one page after decompression, and how far a compressed
  // stream may expand once it has grown past `page_bytes`.
  uint64_t input_bytes = 64ull << 20;
  uint32_t decompression_ratio = 200;
  // parse: beyond these Gumbo is not asked at all.
  uint64_t page_bytes = 16ull << 20;
  uint32_t depth = 512;           // nested elements, as browsers cut them
  uint32_t tag_attributes = 512;  // attributes of one tag
  // parse: bytes that the tree of one page may take.
  uint64_t tree_bytes = 256ull << 20;
  // parse: a backstop far above what the others allow; 0 turns it off. A page
  // that meets it is reported with reason "time".
  uint32_t parse_milliseconds = 20'000;
};

class ContentModel;

// Which mistake is worse: text that does not belong (precision), or text that
// is missing (recall).
enum class Favor : uint8_t { kBalanced, kPrecision, kRecall };

struct ExtractOptions {
  Limits limits = {};
  // What chooses the content of a page; nullptr for the shipped model.
  std::shared_ptr<const ContentModel> model = {};
  Favor favor = Favor::kBalanced;
  // Stages to leave out, by their number: kClassify (every block is content),
  // kRules (neither removals nor rules of a site) and kClean (characters as the
  // page has them). For measuring what each is worth; the other stages cannot
  // be left out.
  std::bitset<kStageCount> disabled = {};
  bool Runs(Stage stage) const { return !disabled[static_cast<size_t>(stage)]; }
  // Put the page's title in front of the text (HTML only; plain text keeps
  // its first line anyway).
  bool title_in_text = false;
  // Fill Article::removed.
  bool keep_removed = false;
  // Fill ArticleBlock::path and Removal::path, as Document::PathOf gives them.
  bool keep_paths = false;
  // Called after each stage of each page with what the stage did, such as
  // "removed 240 of 285 blocks". Called from whatever thread works on the page.
  std::function<void(Stage, std::string_view id, std::string_view what)> trace =
      {};
};

struct RuleOptions {
  bool shipped = true;  // the embedded sets
  std::vector<std::string> folders =
      {};  // further rule folders, read recursively
  // Full ids of rules of `folders` that act although they are on trial, to see
  // what they would do; "*" for all.
  std::vector<std::string> off_trial = {};
  // Classes to switch off ("-caption") or on ("+byline"), in order; a bare
  // name is the same as "+name".
  std::vector<std::string> classes = {};
};

}  // namespace descale

#endif  // DESCALE_OPTIONS_H_
