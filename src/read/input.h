// Input: one file, or standard input, before it is opened.

#ifndef DESCALE_READ_INPUT_H_
#define DESCALE_READ_INPUT_H_

#include <cstdint>
#include <string>

#include "descale/outcome.h"
#include "descale/page.h"

namespace descale {

struct Input {
  std::string path;  // what to open and what messages name; "-": stdin
  std::string id;
  std::string url;          // "" if unknown
  std::string crawled;      // see Page
  std::string output_name;  // see Page
  // A path that somebody typed may be a pipe or a device. One that came from
  // a folder or a list is opened only if it is a regular file.
  bool typed = false;
  // Not ok: found unreadable on the way here, to be reported and not opened.
  Outcome outcome;
};

// A sequence of inputs. A single file, a folder, a list and all of them
// together look the same.
class InputSource {
 public:
  virtual ~InputSource() = default;
  // Overwrites `input` with the next one; false at the end.
  virtual bool Next(Input* input) = 0;
  // Files of folders that were passed by: their names say that they are no
  // pages.
  virtual uint64_t passed_by() const { return 0; }
};

// How `read` reports a page that it could not get.
Outcome ReadFailure(OutcomeReason reason, std::string message);

// What was typed on a command line or given in an option.
Input TypedInput(std::string path);

// Stands for something that cannot be read, to be reported under `name`.
Input FailedInput(std::string name, Outcome outcome);

// Makes `page` the empty page of `input`; the capacity of its bytes is kept.
void StartPage(const Input& input, Page* page);

// The same for a page in an input of many, the `number`th of those (from 1).
// Its id is left to the caller.
void StartRecord(const Input& input, uint64_t number, Page* page);

}  // namespace descale

#endif  // DESCALE_READ_INPUT_H_
