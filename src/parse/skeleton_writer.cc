#include "parse/skeleton_writer.h"

#include <string>

#include "base/hash.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "parse/character_references.h"
#include "parse/tag_nature.h"

namespace descale {
namespace {

bool IsHiddenInput(const std::vector<ScannedAttribute>& attributes) {
  for (const ScannedAttribute& attribute : attributes) {
    if (EqualsIgnoringCase(attribute.name, "type")) {
      return EqualsIgnoringCase(attribute.value, "hidden");
    }
  }
  return false;
}

uint64_t HashOf(const std::vector<ScannedAttribute>& attributes) {
  uint64_t hash = 0;
  for (const ScannedAttribute& attribute : attributes) {
    hash = MixHashes(hash, HashBytes(attribute.name));
    hash = MixHashes(hash, HashBytes(attribute.value));
  }
  return hash;
}

}  // namespace

Token& SkeletonWriter::AddToken(const ScannedToken& scanned,
                                std::string_view text) {
  Token& token = out_.tokens.emplace_back();
  token.kind = scanned.kind;
  token.tag = scanned.tag;
  token.self_closing = scanned.self_closing;
  if (!text.empty()) {
    token.begin = OffsetOf(text);
    token.end = token.begin + static_cast<uint32_t>(text.size());
  }
  return token;
}

void SkeletonWriter::AddRun(const SkeletonRun& run, bool blank) {
  const size_t number = out_.runs.size();
  if (number > kMostRuns) Give(Doubt::kTooManyRuns);
  out_.runs.push_back(run);
  out_.runs.back().offset = static_cast<uint32_t>(out_.text.size());
  if (blank) {
    out_.text += ' ';
  } else {
    AppendUtf8(kFirstRun + static_cast<char32_t>(number), &out_.text);
  }
}

bool SkeletonWriter::IsBlank(std::string_view text) {
  return LeadingSpaceWithReferences(text) == text.size();
}

void SkeletonWriter::WriteText(std::string_view text) {
  // White space and other characters may go to different places.
  const auto blank = static_cast<uint32_t>(LeadingSpaceWithReferences(text));
  const uint32_t begin = OffsetOf(text);
  const uint32_t end = begin + static_cast<uint32_t>(text.size());
  if (blank > 0) AddRun({true, 0, begin, begin + blank}, true);
  if (begin + blank < end) AddRun({true, 0, begin + blank, end}, false);
}

void SkeletonWriter::WriteRawText(std::string_view text, bool references) {
  const uint32_t begin = OffsetOf(text);
  AddRun({references, 0, begin, begin + static_cast<uint32_t>(text.size())},
         false);
}

void SkeletonWriter::OpenTag(const ScannedToken& scanned, uint32_t number) {
  const size_t place = out_.text.size() / Skeleton::kShortestTag;
  if (out_.tag_tokens.size() <= place) out_.tag_tokens.resize(2 * place + 64);
  out_.tag_tokens[place] = number;
  out_.text += '<';
  out_.text += scanned.name;
}

void SkeletonWriter::WriteStartTag(
    const ScannedToken& scanned,
    const std::vector<ScannedAttribute>& attributes, uint32_t number) {
  OpenTag(scanned, number);
  if (scanned.tag == TagId::kInput) {
    if (IsHiddenInput(attributes)) out_.text += " type=hidden";
  } else if (NatureOf(scanned.tag) == TagNature::kFormatting &&
             !attributes.empty()) {
    // Of formatting elements that are alike, no more than three are opened
    // again ("Noah's Ark clause").
    out_.text += " x=" + std::to_string(HashOf(attributes));
  }
  out_.text += '>';
}

void SkeletonWriter::WriteClosedTag(const ScannedToken& scanned,
                                    uint32_t number) {
  OpenTag(scanned, number);
  out_.text += "/>";
}

void SkeletonWriter::WriteEndTag(std::string_view name) {
  out_.text += "</";
  out_.text += name;
  out_.text += '>';
}

void SkeletonWriter::Fold(const OpenElement& element) {
  const auto end = static_cast<uint32_t>(out_.tokens.size()) - 1;
  if (element.token + 1 == end) return;
  out_.text.resize(element.text_size);
  out_.runs.resize(element.run_count);
  out_.folds.resize(element.fold_count);
  out_.folds.push_back(element.token);
  out_.tokens[element.token].fold_end = end;
}

}  // namespace descale
