// StageLog: the clock and the trace between the stages of one page.

#ifndef DESCALE_EXTRACT_STAGE_LOG_H_
#define DESCALE_EXTRACT_STAGE_LOG_H_

#include <cstdint>
#include <string_view>

#include "descale/document.h"
#include "descale/options.h"
#include "descale/outcome.h"
#include "descale/stats.h"

#include "parse/parse.h"

namespace descale {

class StageLog {
 public:
  // `times` may be null: no clock is read then.
  StageLog(const ExtractOptions& options, std::string_view page_id,
           StageTimes* times);

  // To be called after each stage: adds the CPU time since the last call to
  // the stage's and traces what it did, seen by the document's state.
  void After(Stage stage, const Document& document);
  // The same for a stage that has not made a document yet.
  void After(Stage stage, const Outcome& outcome);
  void AfterParse(const ParseNotes& notes, const Outcome& outcome);

 private:
  void AddTime(Stage stage);

  const ExtractOptions& options_;
  std::string_view page_id_;
  StageTimes* times_;
  uint64_t last_ns_ = 0;
};

}  // namespace descale

#endif  // DESCALE_EXTRACT_STAGE_LOG_H_
