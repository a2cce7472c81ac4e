#include "rules/select.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "descale/stats.h"

#include "base/date.h"
#include "base/strings.h"
#include "dom/selector_matcher.h"
#include "dom/shown_text.h"

namespace descale {
namespace {

// A title, author or date is not longer.
constexpr size_t kMaxValueBytes = 1024;

std::string OriginOf(const RuleFile& file) { return file.set + "/select"; }

std::string ValueAt(const Tree& tree, NodeId id, const std::string& attribute) {
  std::string value = attribute.empty()
                          ? ShownText(tree, id, kMaxValueBytes + 1)
                          : std::string(tree.AttributeOf(id, attribute));
  return value.size() <= kMaxValueBytes ? SqueezeSpaces(value) : std::string();
}

// The first value that an alternative finds.
std::string FindValue(const std::vector<FieldSelector>& alternatives,
                      const Tree& tree, SelectorMatcher* matcher) {
  for (const FieldSelector& alternative : alternatives) {
    const Selector& selector = alternative.selector;
    for (NodeId id = matcher->Find(selector, 0); id != kNoNode;
         id = matcher->Find(selector, id + 1)) {
      std::string value = ValueAt(tree, id, alternative.attribute);
      if (!value.empty()) return value;
    }
  }
  return {};
}

void Set(std::string value, const RuleFile& file, MetadataField* field) {
  if (!value.empty()) *field = {std::move(value), OriginOf(file)};
}

bool IsWithin(const Document& document, const Block& block, uint32_t selector,
              const PageMarks& marks) {
  const Line& first = document.lines[block.first_line];
  const Line& last = document.lines[block.first_line + block.line_count - 1];
  return marks.Covers(selector, {first.text.begin, last.text.end});
}

// The alternative that is the body; nullptr if none is.
const FieldSelector* FindBody(const Select& select, const Document& document,
                              const PageMarks& marks) {
  for (const FieldSelector& alternative : select.body) {
    uint32_t letters = 0;
    for (const Block& block : document.blocks) {
      if (IsWithin(document, block, alternative.number, marks)) {
        letters += block.chars;
      }
    }
    if (letters >= kMinBodyLetters) return &alternative;
  }
  return nullptr;
}

// A body that waits for a script to show it is hidden as a whole.
bool HasShownText(const Document& document, uint32_t selector,
                  const PageMarks& marks) {
  return std::ranges::any_of(document.blocks, [&](const Block& block) {
    return !block.hidden && IsWithin(document, block, selector, marks);
  });
}

int32_t AddSelectReason(const RuleFile& file, std::string evidence,
                        Document* document) {
  Reason reason;
  reason.stage = StageName(Stage::kRules);
  reason.action = "select";
  reason.rule = OriginOf(file);
  reason.rule_class = "select";
  reason.file = file.path;
  reason.line = file.select.line;
  reason.evidence = std::move(evidence);
  return document->AddReason(std::move(reason));
}

}  // namespace

void SelectMetadata(const RuleFile& file, const Tree& tree,
                    Document* document) {
  const Select& select = file.select;
  SelectorMatcher matcher(tree);
  Metadata& metadata = document->metadata;
  std::string title = FindValue(select.title, tree, &matcher);
  if (!title.empty() &&
      std::ranges::find(metadata.titles, title) == metadata.titles.end()) {
    metadata.titles.push_back(title);
  }
  Set(std::move(title), file, &metadata.title);
  Set(FindValue(select.author, tree, &matcher), file, &metadata.author);
  Set(NormalizeDate(FindValue(select.date, tree, &matcher)), file,
      &metadata.date);
}

bool SelectBody(const RuleFile& file, const PageMarks& marks,
                Document* document) {
  const FieldSelector* body = FindBody(file.select, *document, marks);
  if (body == nullptr) return false;
  const bool shown = HasShownText(*document, body->number, marks);
  const int32_t outside =
      AddSelectReason(file, "outside of " + body->text, document);
  int32_t hidden = kKept;
  for (Block& block : document->blocks) {
    if (!IsWithin(*document, block, body->number, marks)) {
      block.reason = outside;
    } else if (!block.hidden || !shown) {
      block.reason = kKept;
    } else {
      if (hidden == kKept) {
        hidden = AddSelectReason(file, "hidden in " + body->text, document);
      }
      block.reason = hidden;
    }
  }
  return true;
}

}  // namespace descale
