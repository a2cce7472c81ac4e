// Flags about what a record of JSON lines has.

#ifndef DESCALE_CLI_RECORD_FLAGS_H_
#define DESCALE_CLI_RECORD_FLAGS_H_

#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "descale/status.h"

// What the records of JSON lines have.
struct RecordFlags {
  std::vector<std::string> fields;  // all that they have; empty for the usual
  std::vector<std::string> with;    // beside the usual
};
// --fields, --with.
void AddRecordFlags(CLI::App* command, RecordFlags* flags);
// What WriteOptions::fields should be. kInvalidArgument if there are flags, and
// the format is not JSON lines.
descale::Result<std::vector<std::string>> FieldsOf(const RecordFlags& flags,
                                                   std::string_view format);

#endif  // DESCALE_CLI_RECORD_FLAGS_H_
