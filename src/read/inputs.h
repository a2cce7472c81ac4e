// All inputs of a run as one sequence.

#ifndef DESCALE_READ_INPUTS_H_
#define DESCALE_READ_INPUTS_H_

#include <memory>

#include "descale/reader.h"
#include "descale/status.h"

#include "read/input.h"

namespace descale {

// The inputs that `options` names, then those of its list. Fails with
// kNotFound or kIoError if one that was named is not there or may not be read,
// with kInvalidArgument if the options contradict each other or, with
// unique_names, two inputs have the same output name.
//
// Folders and lists are walked as Next is called; with unique_names they are
// walked at once and the inputs are held in memory (some 200 bytes each).
Result<std::unique_ptr<InputSource>> OpenInputs(const ReadOptions& options);

}  // namespace descale

#endif  // DESCALE_READ_INPUTS_H_
