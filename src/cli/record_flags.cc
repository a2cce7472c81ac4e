#include "cli/record_flags.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/flag_groups.h"

#include "descale/writer.h"

using descale::Result;
using descale::Status;

void AddRecordFlags(CLI::App* command, RecordFlags* flags) {
  const auto add = [&](const char* name, std::vector<std::string>* names,
                       const char* what) {
    const auto known = descale::RecordFields();
    command->add_option(name, *names, what)
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::IsMember(std::set<std::string>(known.begin(), known.end()))
                    .description(""))
        ->type_name("NAME,...")
        ->group(kOutputGroup);
  };
  add("--fields", &flags->fields,
      "What JSON lines have (docs/formats.md lists it all)");
  add("--with", &flags->with,
      "Beside the usual: blocks (kind and score), spans,\n"
      "removed (each line that was left out, with the rule), ...");
}

Result<std::vector<std::string>> FieldsOf(const RecordFlags& flags,
                                          std::string_view format) {
  if (format != "jsonl" && !(flags.fields.empty() && flags.with.empty())) {
    return Status::InvalidArgument("--fields and --with need --format jsonl");
  }
  std::vector<std::string> fields = flags.fields;
  if (fields.empty() && !flags.with.empty()) {
    for (const std::string_view name : descale::DefaultRecordFields()) {
      fields.emplace_back(name);
    }
  }
  fields.insert(fields.end(), flags.with.begin(), flags.with.end());
  return fields;
}
