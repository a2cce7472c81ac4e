#include "segment/segment.h"

#include <utility>

#include "segment/language.h"
#include "segment/metadata.h"
#include "segment/walk.h"

namespace descale {

void ReadPageMetadata(const Tree& tree, std::string_view url,
                      Document* document) {
  document->Clear();
  document->kind = PageKind::kHtml;
  document->url = url;
  document->metadata.language = ReadMetadata(tree, document);
}

void Segment(const Tree& tree, SelectorSets selectors, Document* document) {
  WalkTreeChoosingNoscript(tree, selectors, document);
  const MetadataField declared = std::exchange(document->metadata.language, {});
  FillLanguage(declared, document);
}

}  // namespace descale
