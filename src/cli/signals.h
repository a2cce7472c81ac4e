// Stopping on a signal without leaving half a file behind.

#ifndef DESCALE_CLI_SIGNALS_H_
#define DESCALE_CLI_SIGNALS_H_

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "descale/article.h"
#include "descale/status.h"
#include "descale/writer.h"

// From here on SIGINT, SIGTERM and SIGHUP are noted, so that the run can stop
// after the page at hand; the second one ends the program at once. While
// nothing is written yet the first one does, too: standard input may never
// yield a page after which to stop.
void CatchSignals();

// Says that something is written: a signal waits for the page at hand from now
// on.
void SetOutputBegun();

// The number of the signal that was noted, 0 if none.
int CaughtSignal();

// When our reader goes away, as in `descale ... | head`, die of it quietly, as
// every Unix filter does. But when only messages are lost, the work goes on.
void SetUpBrokenPipe(bool output_is_standard_output);

// Hands on articles to another writer, and gives no file its final name once a
// signal was caught.
class InterruptibleWriter : public descale::Writer {
 public:
  explicit InterruptibleWriter(std::unique_ptr<descale::Writer> writer);
  std::string Render(std::span<const descale::Article> articles) const override;
  descale::Status Write(std::span<const descale::Article> articles,
                        std::string_view rendered) override;
  descale::Status Finish() override;

 private:
  std::unique_ptr<descale::Writer> writer_;
};

#endif  // DESCALE_CLI_SIGNALS_H_
