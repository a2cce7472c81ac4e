#include <string>

#include "write/render.h"

namespace descale {

void RenderText(const Article& article, const WriteOptions& /*options*/,
                std::string* out) {
  out->append(article.text).append("\n");
}

}  // namespace descale
