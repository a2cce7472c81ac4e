#include "cli/one_page.h"

#include <unistd.h>

#include <filesystem>
#include <system_error>

#include "cli/flag_groups.h"

using descale::Status;

void AddOnePage(CLI::App* command, OnePage* page) {
  command
      ->add_option("PAGE", page->path,
                   "A file; - is standard input (default if it is no terminal)")
      ->type_name("");
  AddPageFlags(command, &page->read);
}

descale::Result<descale::Page> ReadOnePage(const OnePage& page,
                                           const descale::Limits& limits) {
  if (page.path.empty() && isatty(STDIN_FILENO) == 1) {
    return Status::InvalidArgument("no page; name a file");
  }
  std::error_code error;
  if (std::filesystem::is_directory(page.path, error)) {
    return Status::InvalidArgument(page.path + ": a folder, not a page");
  }
  descale::ReadOptions options = page.read;
  options.inputs = {page.path.empty() ? "-" : page.path};
  options.limits = limits;
  const auto reader = descale::OpenReader(options);
  if (!reader.ok()) return reader.status();
  descale::Page read;
  if (!(*reader)->Next(&read)) return Status::NotFound(page.path + ": no page");
  return read;
}
