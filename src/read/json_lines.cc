#include "read/json_lines.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "descale/page.h"

#include "base/json.h"
#include "base/strings.h"
#include "read/json_page.h"
#include "read/line_reader.h"

namespace descale {
namespace {

class JsonLinesReader : public Reader {
 public:
  JsonLinesReader(Input input, std::unique_ptr<ByteStream> bytes,
                  const ReadOptions& options)
      : input_(std::move(input)),
        fields_(options.fields),
        lines_(std::move(bytes), options.limits.input_bytes) {}

  bool Next(Page* page) override {
    LineReader::Line line;
    do {
      if (!lines_.Next(&line)) {
        return false;
      }
    } while (line.outcome.ok() && TrimAscii(line.text).empty());
    StartRecord(input_, line.number, page);
    page->id = input_.path + ":" + std::to_string(line.number);
    page->outcome = line.outcome.ok()
                        ? ReadJsonPage(line.text, fields_, &json_, page)
                        : line.outcome;
    if (!page->outcome.ok()) {
      page->bytes.clear();
    }
    return true;
  }

  bool IsReady() override { return lines_.IsReady(); }

 private:
  const Input input_;
  const JsonFields fields_;
  LineReader lines_;
  JsonReader json_;
};

}  // namespace

std::unique_ptr<Reader> OpenJsonLines(const Input& input,
                                      std::unique_ptr<ByteStream> bytes,
                                      const ReadOptions& options) {
  return std::make_unique<JsonLinesReader>(input, std::move(bytes), options);
}

}  // namespace descale
