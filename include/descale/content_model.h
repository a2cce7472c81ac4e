// ContentModel: the learned judge of what on a page is content.
//
// A file of decision trees in JSON, made by scripts/train; docs/model.md tells
// what the shipped one was trained on and how well it does.

#ifndef DESCALE_CONTENT_MODEL_H_
#define DESCALE_CONTENT_MODEL_H_

#include <memory>
#include <string>
#include <vector>

#include "descale/article.h"
#include "descale/document.h"
#include "descale/status.h"

namespace descale {

// Immutable, and safe to share between threads.
class ContentModel {
 public:
  // The model that is part of the library.
  static std::shared_ptr<const ContentModel> Shipped();

  // Another one. Errors name the file and the key: kNotFound or kIoError if it
  // cannot be read, kInvalidArgument if it is no model or one for the features
  // of another version.
  static Result<std::shared_ptr<const ContentModel>> Load(
      const std::string& path);

  ContentModel(const ContentModel&) = delete;
  ContentModel& operator=(const ContentModel&) = delete;
  ~ContentModel();

  // The implementation, for src/classify only.
  struct Impl;
  const Impl& impl() const { return *impl_; }
  explicit ContentModel(std::unique_ptr<const Impl> impl);

 private:
  std::unique_ptr<const Impl> impl_;
};

// What a model sees of a page, in the order of a model's features: of each
// block, and of the page as a whole.
const std::vector<std::string>& BlockFeatureNames();
const std::vector<std::string>& PageFeatureNames();

// For those who train a model, as JSON on one line, without its newline. First
// the names, then a line for each page; scripts/train reads them.
//
//   {"block_features": [...], "page_features": [...]}
//   {"id": ..., "status": ..., "reason": ...,
//    "blocks": [{"text": ..., "words": ..., "section": 3}, ...],
//    "sections": [{"parent": -1, "tokens": [...]}, ...],
//    "rows": ..., "page": ...}
//
// Tokens are those of class, id and role; `model` gives their scores. rows and
// page are float32, little-endian, in base64 (RFC 4648): rows block by block.
// Plain text has no features, and neither has a page that failed: no blocks.
std::string FeatureNamesJson();
std::string FeaturesJson(const Article& article, const Document& document,
                         const ContentModel& model);

}  // namespace descale

#endif  // DESCALE_CONTENT_MODEL_H_
