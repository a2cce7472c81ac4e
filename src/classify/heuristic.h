// The heuristic judge of blocks: text density, link density and context.
//
// After Kohlschuetter, Fankhauser, Nejdl: "Boilerplate Detection using Shallow
// Text Features" (WSDM 2010), and jusText's context step (Pomikalek, "Removing
// Boilerplate and Duplicate Content from Web Corpora", 2011), with what
// semantic elements say. A learned model takes its place behind this header.

#ifndef DESCALE_CLASSIFY_HEURISTIC_H_
#define DESCALE_CLASSIFY_HEURISTIC_H_

#include <vector>

#include "classify/features.h"

namespace descale {

// A score for each block, 0 (boilerplate) to 1 (content): each block by itself
// first, then short blocks by the company that they keep.
std::vector<float> ScoreBlocks(const std::vector<BlockFeatures>& rows);

}  // namespace descale

#endif  // DESCALE_CLASSIFY_HEURISTIC_H_
