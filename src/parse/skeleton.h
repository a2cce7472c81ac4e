// Skeleton: what tree construction needs to know of a page, and nothing else.
//
// Nearly all of Gumbo's time goes into characters that have no say in the tree:
// attributes, text, scripts. So Gumbo gets a page of bare tags, in which each
// run of text is one character from a private use area. Elements whose content
// nests as it is written (every end tag fits, nothing closes anything else) are
// folded: Gumbo gets them empty, and FillTree reads the tokens there itself.
// What is left for Gumbo is what needs a parser: implied tags, odd tables,
// formatting that crosses blocks.
//
// The result is the tree of the whole page (tests hold them equal). Where that
// is not sure, there is a doubt, and the page goes through Gumbo as it stands.

#ifndef DESCALE_PARSE_SKELETON_H_
#define DESCALE_PARSE_SKELETON_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "descale/options.h"
#include "descale/outcome.h"
#include "descale/tag.h"

#include "dom/tree.h"
#include "parse/tag_scanner.h"

namespace descale {

// Why a page cannot go this way.
enum class Doubt : uint8_t {
  kNone,
  kCharacters,      // NUL and other characters that parsers replace
  kFrameset,        // text is dropped there, character by character
  kOldElement,      // isindex, plaintext: they rewrite the page
  kForeignContent,  // svg and math that HTML elements break out of
  kSelect,          // select with other content than options
  kSecondBody,      // whose attributes may or may not be taken over
  kTemplate,        // text is dropped behind a <col> there
  kTooManyRuns,
  kOpenIframe,    // the rest of the page would be its content
  kMovedContent,  // Gumbo put a folded content elsewhere
};
std::string_view DoubtName(Doubt doubt);

// A token of the page, its text as offsets into the page.
struct Token {
  ScannedToken::Kind kind = ScannedToken::Kind::kText;
  TagId tag = TagId::kUnknown;
  bool self_closing = false;
  uint16_t attribute_count = 0;  // duplicates do not count
  uint32_t first_attribute = 0;  // in Tree::attributes
  uint32_t begin = 0;            // of the text, or of a tag's name
  uint32_t end = 0;
  uint32_t fold_end = 0;  // a folded element's content: tokens up to here
};

// A character of the skeleton that is no markup: a text as it stands in the
// page, bytes [begin, end).
struct SkeletonRun {
  bool references = true;  // character references are to be decoded
  uint32_t offset = 0;     // in the skeleton
  uint32_t begin = 0;
  uint32_t end = 0;
};

struct Skeleton {
  std::string_view page;
  std::string text;                  // for Gumbo
  std::vector<Token> tokens;         // of the page
  std::vector<SkeletonRun> runs;     // by offset
  std::vector<uint32_t> folds;       // tokens of folded elements, ascending
  std::vector<uint32_t> tag_tokens;  // by a tag's offset / kShortestTag
  // Start tags of html and body, whose attributes go to the one element.
  std::vector<uint32_t> html_tags;
  std::vector<uint32_t> body_tags;
  uint32_t open_iframe = 0;  // where its content begins, if in that doubt
  Doubt doubt = Doubt::kNone;

  static constexpr uint32_t kShortestTag = 3;  // "<a>"

  void Reset(std::string_view html);
};

// Fills `skeleton` from a page of less than 4 GB, and `tree` with the
// attributes of all its tags. An outcome that is not ok is what CheckNesting
// says.
Outcome MakeSkeleton(std::string_view html, const Limits& limits,
                     Skeleton* skeleton, Tree* tree);

// The private use characters that stand for runs, in their order.
inline constexpr char32_t kFirstRun = 0xF0000;
inline constexpr uint32_t kMostRuns = 0xFFFD;  // the rest of the plane

}  // namespace descale

#endif  // DESCALE_PARSE_SKELETON_H_
