// Pages and articles as bytes, for a process of the same program.

#ifndef DESCALE_ISOLATE_WIRE_H_
#define DESCALE_ISOLATE_WIRE_H_

#include <string>
#include <string_view>

#include "descale/article.h"
#include "descale/page.h"
#include "descale/stats.h"

namespace descale {

// What a worker sends back for a page.
struct WorkerResult {
  Article article;
  StageTimes cpu;
};

std::string PageToWire(const Page& page);
std::string ResultToWire(const WorkerResult& result);

// False for bytes that the functions above have not made.
bool PageFromWire(std::string_view bytes, Page* page);
bool ResultFromWire(std::string_view bytes, WorkerResult* result);

}  // namespace descale

#endif  // DESCALE_ISOLATE_WIRE_H_
