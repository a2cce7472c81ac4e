#include "descale/writer.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "write/compress.h"
#include "write/formats.h"
#include "write/output_file.h"
#include "write/render.h"

namespace descale {
namespace {

// Everything into one file or standard output.
class StreamWriter : public Writer {
 public:
  StreamWriter(const OutputFormat& format, WriteOptions options)
      : format_(format),
        options_(std::move(options)),
        compression_(CompressionOfName(options_.output)) {}

  std::string Render(std::span<const Article> articles) const override {
    std::string bytes;
    RenderAll(format_, articles, options_, compression_, &bytes);
    return bytes;
  }

  Status Write(std::span<const Article> articles,
               std::string_view rendered) override {
    if (error_.ok()) {
      error_ = CheckOnePage(articles);
    }
    if (error_.ok() && !rendered.empty()) {
      error_ = Append(rendered);
    }
    return error_;
  }

  Status Finish() override {
    // A file of no records is a sound answer; a text that is not there is not.
    if (error_.ok() && format_.records()) {
      error_ = Append(format_.footer.empty() && file_.has_value()
                          ? ""
                          : Compressed(format_.footer, compression_));
    }
    // After an error the file is given up for good.
    if (!error_.ok() || !file_.has_value()) {
      return error_;
    }
    return file_->Commit();
  }

 private:
  Status CheckOnePage(std::span<const Article> articles) {
    for (const Article& article : articles) {
      if (format_.records() || !article.outcome.has_article()) {
        continue;
      }
      if (has_article_) {
        return Status::InvalidArgument(
            article.input + " has more than one page, which as " +
            std::string(format_.name) +
            " needs an output folder (-o); or choose the format jsonl");
      }
      has_article_ = true;
    }
    return {};
  }

  // Opens the file only when there is something to put in it.
  Status Append(std::string_view bytes) {
    if (!file_.has_value()) {
      auto file = options_.output.empty() ? OutputFile::StandardOutput()
                                          : OutputFile::Create(options_.output);
      if (!file.ok()) {
        return file.status();
      }
      file_.emplace(std::move(*file));
      if (!format_.header.empty()) {
        if (Status status =
                file_->Write(Compressed(format_.header, compression_));
            !status.ok()) {
          return status;
        }
      }
    }
    return file_->Write(bytes);
  }

  const OutputFormat& format_;
  const WriteOptions options_;
  const Compression compression_;
  bool has_article_ = false;
  std::optional<OutputFile> file_;
  Status error_;
};

// Every article into a file of its own.
class FolderWriter : public Writer {
 public:
  FolderWriter(const OutputFormat& format, WriteOptions options)
      : format_(format), options_(std::move(options)) {}

  // Nothing: what a text costs is its file.
  std::string Render(std::span<const Article> /*articles*/) const override {
    return {};
  }

  Status Write(std::span<const Article> articles,
               std::string_view /*rendered*/) override {
    for (const Article& article : articles) {
      if (Status status = WriteFile(article); !status.ok()) {
        return status;
      }
    }
    return {};
  }

  Status Finish() override { return {}; }

 private:
  Status WriteFile(const Article& article) {
    if (!article.outcome.has_article()) {
      return {};
    }
    const std::string path = options_.output + "/" + article.output_name +
                             std::string(format_.extension);
    if (std::string folder = FolderOf(path); folder != last_folder_) {
      if (Status status = MakeWritableFolder(folder); !status.ok()) {
        return status;
      }
      last_folder_ = std::move(folder);
    }
    auto file = OutputFile::Create(path);
    if (!file.ok()) {
      return file.status();
    }
    buffer_.clear();
    format_.render(article, options_, &buffer_);
    if (Status status = file->Write(buffer_); !status.ok()) {
      return status;
    }
    return file->Commit();
  }

  const OutputFormat& format_;
  const WriteOptions options_;
  std::string last_folder_;  // known to be there
  std::string buffer_;
};

// Makes sure, before the first page is read, that `path` can be written.
Status CheckWritable(const std::string& path) {
  std::error_code error;
  if (std::filesystem::is_other(path, error)) {
    return {};  // a device or a pipe: nothing is made beside it
  }
  return MakeWritableFolder(FolderOf(path));
}

}  // namespace

Result<std::unique_ptr<Writer>> OpenWriter(const WriteOptions& given) {
  const OutputFormat* format = FindOutputFormat(given.format);
  if (format == nullptr) {
    return Status::InvalidArgument("unknown output format \"" + given.format +
                                   "\"");
  }
  if (Status status = CheckRecordFields(given.fields); !status.ok()) {
    return status;
  }
  WriteOptions options = given;
  if (options.output == "-") {
    options.output.clear();
  }
  const bool file_per_page = !format->records() && !options.one_page;
  if (options.output.empty()) {
    if (file_per_page) {
      return Status::InvalidArgument(
          "more than one page as " + options.format +
          " needs an output folder (-o); or choose the format jsonl");
    }
    return std::unique_ptr<Writer>(
        std::make_unique<StreamWriter>(*format, std::move(options)));
  }
  std::error_code error;
  const bool folder = file_per_page || options.output.ends_with('/') ||
                      std::filesystem::is_directory(options.output, error);
  if (Status status = folder ? MakeWritableFolder(options.output)
                             : CheckWritable(options.output);
      !status.ok()) {
    return status;
  }
  if (folder && !format->records()) {
    return std::unique_ptr<Writer>(
        std::make_unique<FolderWriter>(*format, std::move(options)));
  }
  if (folder) {
    options.output += "/articles" + std::string(format->extension);
  }
  return std::unique_ptr<Writer>(
      std::make_unique<StreamWriter>(*format, std::move(options)));
}

Status WriteFile(const std::string& path, std::string_view bytes) {
  const bool to_stdout = path.empty() || path == "-";
  if (!to_stdout) {
    if (Status status = CheckWritable(path); !status.ok()) {
      return status;
    }
  }
  auto file =
      to_stdout ? OutputFile::StandardOutput() : OutputFile::Create(path);
  if (!file.ok()) {
    return file.status();
  }
  if (Status status = file->Write(bytes); !status.ok()) {
    return status;
  }
  return file->Commit();
}

bool HoldsRecords(std::string_view format) {
  const OutputFormat* known = FindOutputFormat(format);
  return known != nullptr && known->records();
}

bool RecordsFailures(std::string_view format) {
  const OutputFormat* known = FindOutputFormat(format);
  return known != nullptr && known->files == OutputFormat::Files::kEveryPage;
}

std::vector<std::string_view> OutputFormats() {
  std::vector<std::string_view> names;
  for (const OutputFormat& format : OutputFormatTable()) {
    names.push_back(format.name);
  }
  return names;
}

}  // namespace descale
