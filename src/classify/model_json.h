// Models as files: JSON, as scripts/train/export.py writes it.
//
//   {"format": 1,
//    "block_features": [...], "page_features": [...],  names, in order
//    "tokens": {"article": 1.25, ...},                 see token_table.h
//    "block_forest": {"trees": [{"feature": [...], "threshold": [...],
//        "left": [...], "right": [...], "value": [...]}, ...]},
//    "page_forest": {"trees": [...]},                  see forest.h
//    "decide": {"article_threshold": 0.55, ...},       see choose_blocks.h
//    "confidence": {"expected": [...], "measured": [...]},
//    "card": {...}}                                    for people

#ifndef DESCALE_CLASSIFY_MODEL_JSON_H_
#define DESCALE_CLASSIFY_MODEL_JSON_H_

#include <memory>
#include <string_view>

#include "descale/status.h"

#include "classify/content_model_impl.h"

namespace descale {

// Errors (kInvalidArgument) name the key: "block_forest: tree 3: ...".
Result<std::unique_ptr<const ContentModel::Impl>> ParseModel(
    std::string_view json);

}  // namespace descale

#endif  // DESCALE_CLASSIFY_MODEL_JSON_H_
