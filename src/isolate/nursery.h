// What the other processes of a WorkerPool do.

#ifndef DESCALE_ISOLATE_NURSERY_H_
#define DESCALE_ISOLATE_NURSERY_H_

#include "descale/extractor.h"

#include "base/posix.h"

namespace descale {

// Forks a worker for each descriptor that comes over `control`, until its other
// end is closed; then the workers are killed. The workers answer pages with
// articles (wire.h) and tell their process id first. Does not return.
[[noreturn]] void RunNursery(FileDescriptor control,
                             const Extractor& extractor);

}  // namespace descale

#endif  // DESCALE_ISOLATE_NURSERY_H_
