// ListReader: the inputs that a file of JSON lines names.

#ifndef DESCALE_READ_LIST_H_
#define DESCALE_READ_LIST_H_

#include <cstdint>
#include <memory>
#include <string>

#include "descale/options.h"

#include "base/json.h"
#include "read/byte_stream.h"
#include "read/input.h"

namespace descale {

// One input a line: {"path": "a/b.html", "id": "17", "url": "https://..."}.
// "path" is relative to the folder of the list; "id" is "path" and "url" is ""
// where they are missing; other keys and empty lines are passed by. The list
// may be gzip. A line that says nothing sensible is a failed page that is
// called "LIST:LINE", and the next line follows.
class ListReader : public InputSource {
 public:
  ListReader(std::string path, const Limits& limits);

  bool Next(Input* input) override;

 private:
  bool NextLine();
  bool Fill();
  Outcome ParseLine(Input* input);

  const std::string path_;
  const std::string folder_;  // with a slash at the end, or ""
  std::unique_ptr<ByteStream> stream_;
  std::string buffer_;
  size_t buffer_pos_ = 0;
  std::string line_;
  bool line_too_long_ = false;
  uint64_t line_number_ = 0;
  bool done_ = false;
  JsonReader json_;
};

}  // namespace descale

#endif  // DESCALE_READ_LIST_H_
