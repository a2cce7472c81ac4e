// Which evidence of a page's encoding to believe, in order: every step below
// either settles it or hands on to the next.

#include "decode/decode.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "base/strings.h"
#include "base/utf8.h"
#include "decode/bom.h"
#include "decode/convert.h"
#include "decode/detect.h"
#include "decode/labels.h"
#include "decode/magic.h"
#include "decode/meta_prescan.h"
#include "decode/sample.h"
#include "decode/sniff.h"
#include "decode/utf8_survey.h"
#include "decode/wide_forms.h"

namespace descale {
namespace {

// A declaration by the transport or by the page.
struct Declaration {
  std::string label;
  std::string_view origin = "default";
  const Encoding* encoding = nullptr;  // null: none, or an unknown label
};

bool IsUtf16(const Encoding& encoding) {
  return encoding.name.starts_with("utf-16");
}

// Labels come from the net and go into records: a name is short and printable.
std::string SafeLabel(std::string_view label) {
  constexpr size_t kLongest = 40;
  std::string safe = AsciiLowered(TrimAscii(label));
  std::erase_if(safe, [](char c) { return c <= ' ' || c >= '\x7F'; });
  if (safe.size() > kLongest) {
    safe.resize(kLongest);
  }
  return safe;
}

Declaration FindDeclaration(const Page& page) {
  const Encoding* transport = EncodingFromLabel(page.http_charset);
  if (transport != nullptr) {
    return {SafeLabel(page.http_charset), "http", transport};
  }
  std::string label = DeclaredInPage(page.bytes);
  if (label.empty()) {
    return {SafeLabel(page.http_charset), "default", nullptr};
  }
  const Encoding* encoding = EncodingFromLabel(label);
  // A <meta> that could be read as ASCII does not stand in UTF-16.
  if (IsUtf16(*encoding)) {
    encoding = &EncodingNamed("utf-8");
  }
  return {std::move(label), "meta", encoding};
}

void Report(const Encoding& encoding, std::string_view origin, Text* text) {
  text->charset.used = encoding.name;
  text->charset.origin = origin;
}

void Convert(std::string_view bytes, const Encoding& encoding,
             std::string_view origin, Text* text) {
  Report(encoding, origin, text);
  if (!encoding.is_utf8()) {
    AppendConverted(bytes, encoding, &text->converted);
  } else if (IsValidUtf8(bytes)) {
    text->utf8 = bytes;
    return;
  } else {
    AppendValidUtf8(bytes, &text->converted);
  }
  text->utf8 = text->converted;
}

// UTF-16, UTF-32 and ISO-2022 say so in the bytes themselves.
bool ReadByForm(std::string_view bytes, Text* text) {
  if (const Bom bom = FindBom(bytes); bom.encoding != nullptr) {
    Convert(bytes.substr(bom.size), *bom.encoding, "bom", text);
  } else if (const Encoding* wide = EncodingFromNuls(bytes)) {
    Convert(bytes, *wide, "nul-pattern", text);
  } else if (const Encoding* escaped = EncodingFromEscapes(bytes)) {
    Convert(bytes, *escaped, "escape", text);
  } else {
    return false;
  }
  return true;
}

// Whether bytes that are not all well-formed UTF-8 are UTF-8 all the same.
bool IsSpoiledUtf8(std::string_view bytes, const Encoding* declared) {
  const Utf8Survey survey = SurveyUtf8(bytes);
  if (declared == nullptr || declared->is_utf8()) {
    return survey.foreign * 4 <= survey.good + survey.spoiled;
  }
  // Against a declaration it takes more: a text of another encoding has hardly
  // a well-formed sequence, and never sixteen for each error.
  return (survey.foreign + survey.spoiled) * 16 <= survey.good;
}

bool ReadAsUtf8(std::string_view bytes, const Declaration& declared,
                Text* text) {
  const Encoding& utf8 = EncodingNamed("utf-8");
  if (IsValidUtf8(bytes)) {
    Convert(bytes, utf8, "valid-utf-8", text);
  } else if (IsSpoiledUtf8(bytes, declared.encoding)) {
    const bool as_declared =
        declared.encoding != nullptr && declared.encoding->is_utf8();
    Convert(bytes, utf8, as_declared ? declared.origin : "valid-utf-8", text);
  } else {
    return false;
  }
  return true;
}

// In pure ASCII every declaration is as good as any other, but for those that
// write other characters with ASCII bytes.
void ReadAscii(std::string_view bytes, const Declaration& declared,
               Text* text) {
  const Encoding& encoding = declared.encoding != nullptr
                                 ? *declared.encoding
                                 : EncodingNamed("utf-8");
  if (encoding.name == "hz-gb-2312" || encoding.name.starts_with("iso-2022")) {
    Convert(bytes, encoding, declared.origin, text);
    return;
  }
  Report(IsUtf16(encoding) ? EncodingNamed("utf-8") : encoding, declared.origin,
         text);
  text->utf8 = bytes;
}

// Takes the declared legacy encoding unless the bytes belie it: by errors, or
// by a page in Latin letters whose letters are mostly something else.
bool ReadAsDeclared(std::string_view bytes, const Declaration& declared,
                    std::string_view sample, Text* text) {
  if (declared.encoding == nullptr || declared.encoding->is_utf8()) {
    return false;
  }
  if (declared.encoding->latin && IsMostlyHighBytes(sample)) {
    return false;
  }
  const auto high =
      static_cast<size_t>(std::count_if(bytes.begin(), bytes.end(), [](char c) {
        return static_cast<uint8_t>(c) >= 0x80;
      }));
  text->converted.clear();
  const size_t errors =
      AppendConverted(bytes, *declared.encoding, &text->converted);
  if (errors * 20 > high) {
    text->converted.clear();
    return false;
  }
  text->utf8 = text->converted;
  Report(*declared.encoding, declared.origin, text);
  return true;
}

void ReadAsDetected(std::string_view bytes, const Declaration& declared,
                    std::string_view sample, Text* text) {
  if (const Encoding* detected = DetectEncoding(sample)) {
    Convert(bytes, *detected, "detected", text);
  } else if (declared.encoding != nullptr && !declared.encoding->is_utf8()) {
    Convert(bytes, *declared.encoding, declared.origin, text);
  } else {
    // What browsers assume of a page that says nothing, and right for the
    // commonest spoiled byte, a quote of windows-1252 in an English page.
    Convert(bytes, EncodingNamed("windows-1252"), "default", text);
  }
}

void ReadCharacters(const Page& page, Text* text) {
  const std::string_view bytes = page.bytes;
  const Declaration declared = FindDeclaration(page);
  text->charset.declared = declared.label;
  if (ReadByForm(bytes, text)) {
    return;
  }
  if (IsAscii(bytes)) {
    ReadAscii(bytes, declared, text);
    return;
  }
  if (ReadAsUtf8(bytes, declared, text)) {
    return;
  }
  const std::string sample = SampleText(bytes);
  if (ReadAsDeclared(bytes, declared, sample, text)) {
    return;
  }
  ReadAsDetected(bytes, declared, sample, text);
}

Outcome NotAPage(std::string_view what) {
  return {PageStatus::kFailed, OutcomeReason::kNotHtml, "decode",
          "not a page: " + std::string(what)};
}

}  // namespace

Outcome Decode(const Page& page, Text* text) {
  text->kind = PageKind::kText;
  text->utf8 = {};
  text->converted.clear();
  text->charset = {};
  const std::string_view format = BinaryFormat(page.bytes);
  if (!format.empty()) {
    return NotAPage(format);
  }
  ReadCharacters(page, text);
  if (IsMostlyControls(text->utf8)) {
    return NotAPage("binary data");
  }
  text->kind = KindOfPage(page, text->utf8);
  return {};
}

}  // namespace descale
