// summary.json: the accounts of a finished job.

#ifndef DESCALE_JOB_SUMMARY_H_
#define DESCALE_JOB_SUMMARY_H_

#include <string>

#include "descale/stats.h"

#include "job/state.h"

namespace descale {

// One JSON object:
//   descale   version
//   pages     in, articles, degraded, dropped, failed
//   reasons   pages that are not ok, by reason
//   skipped   what was no page, by reason
//   bytes     in (pages, unpacked), out (texts)
//   rules     lines removed, by rule
//   shards    name, articles, bytes of each
//   inputs    path, pages, articles, dropped, failed, skipped of each archive
//   cpu_seconds  by stage, of the last process of the job: the only figures
//   that
//             differ from run to run
std::string SummaryOf(const JobState& state, const StageTimes& cpu);

}  // namespace descale

#endif  // DESCALE_JOB_SUMMARY_H_
