#include "decode/labels.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "decode/convert.h"

namespace descale {
namespace {

TEST(LabelsTest, MeanWhatTheEncodingStandardSays) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"utf8", "utf-8"},
      {"UTF-8", "utf-8"},
      {" \tlatin1\n", "windows-1252"},
      {"ISO-8859-1", "windows-1252"},
      {"us-ascii", "windows-1252"},
      {"iso-8859-9", "windows-1254"},
      {"iso-8859-11", "windows-874"},
      {"gb2312", "gbk"},
      {"ks_c_5601-1987", "euc-kr"},
      {"windows-31j", "shift_jis"},
      {"utf-16", "utf-16le"},
      {"unicode", "utf-16le"},
      {"iso_8859-1:1987", "windows-1252"},
      {"866", "ibm866"},
      {"visual", "iso-8859-8"},
      {"logical", "iso-8859-8-i"},
  };
  for (const auto& [label, name] : cases) {
    const Encoding* encoding = EncodingFromLabel(label);
    ASSERT_NE(encoding, nullptr) << label;
    EXPECT_EQ(encoding->name, name) << label;
  }
}

TEST(LabelsTest, AreWholeWords) {
  for (const char* label : {"", " ", "utf", "8859-1", "utf-8 utf8", "utf-7",
                            "windows", "latin", "utf-32"}) {
    EXPECT_EQ(EncodingFromLabel(label), nullptr) << label;
  }
}

// All bytes, four times over. But for what becomes SUB (in IBM866, DEL does):
// ICU left to itself would write it in place of an error.
std::string EveryByte() {
  std::string bytes;
  for (int i = 0; i < 1024; ++i) {
    const auto byte = static_cast<char>(i * 7 + i / 256);
    bytes += byte == '\x1A' || byte == '\x7F' ? ' ' : byte;
  }
  return bytes;
}

TEST(LabelsTest, EveryNameIsFoundAndConvertsAnyBytes) {
  for (const char* name :
       {"ibm866",       "iso-8859-2",   "iso-8859-3",   "iso-8859-4",
        "iso-8859-5",   "iso-8859-6",   "iso-8859-7",   "iso-8859-8",
        "iso-8859-8-i", "iso-8859-10",  "iso-8859-13",  "iso-8859-14",
        "iso-8859-15",  "iso-8859-16",  "koi8-r",       "koi8-u",
        "macintosh",    "windows-874",  "windows-1250", "windows-1251",
        "windows-1252", "windows-1253", "windows-1254", "windows-1255",
        "windows-1256", "windows-1257", "windows-1258", "x-mac-cyrillic",
        "gbk",          "gb18030",      "big5",         "euc-jp",
        "iso-2022-jp",  "shift_jis",    "euc-kr",       "iso-2022-kr",
        "iso-2022-cn",  "hz-gb-2312",   "utf-16be",     "utf-16le",
        "utf-32be",     "utf-32le"}) {
    const Encoding& encoding = EncodingNamed(name);
    ASSERT_EQ(encoding.name, name);
    std::string utf8;
    AppendConverted(EveryByte(), encoding, &utf8);
    EXPECT_TRUE(IsValidUtf8(utf8)) << name;
    EXPECT_GT(utf8.size(), 100u) << name;
    EXPECT_EQ(utf8.find('\x1A'), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace descale
