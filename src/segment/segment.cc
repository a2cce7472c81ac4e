#include "segment/segment.h"

#include "segment/language.h"
#include "segment/metadata.h"
#include "segment/walk.h"

namespace descale {

void Segment(const Tree& tree, std::string_view url, Document* document) {
  document->Clear();
  document->kind = PageKind::kHtml;
  document->url = url;
  WalkTreeChoosingNoscript(tree, document);
  FillLanguage(ReadMetadata(tree, document), document);
}

}  // namespace descale
