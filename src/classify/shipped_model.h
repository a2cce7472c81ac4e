// The model that is part of the library: src/classify/model.json.

#ifndef DESCALE_CLASSIFY_SHIPPED_MODEL_H_
#define DESCALE_CLASSIFY_SHIPPED_MODEL_H_

#include <string_view>

namespace descale {

std::string_view ShippedModelJson();

}  // namespace descale

#endif  // DESCALE_CLASSIFY_SHIPPED_MODEL_H_
