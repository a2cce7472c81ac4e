// LineCleaner: one line, character by character.
//
// Why cleaning twice changes nothing, which is the law that this class is
// built around:
//   - Every decision looks at what has been kept so far and at the character
//     in hand, never at what was thrown away.
//   - What depends on the next character (a joiner, a space) is put off until
//     one is kept.
//   - Decisions about letters and marks ask for canonical decompositions
//     (CanonicalShape), so they come out alike before and after NFC.

#ifndef DESCALE_CLEAN_LINE_CLEANER_H_
#define DESCALE_CLEAN_LINE_CLEANER_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace descale {

class LineCleaner {
 public:
  // Cleans lines onto the end of `out`.
  LineCleaner(bool preformatted, std::string* out)
      : preformatted_(preformatted), out_(out) {}

  // Appends `line`, which holds no newline, cleaned and in NFC. A line with
  // nothing visible appends nothing.
  void Add(std::string_view line);

 private:
  void AddCharacter(char32_t c);
  void AddAsciiWord(std::string_view word);
  void AddBase(char32_t c);
  void AddMark(char32_t c);
  void AddSpace(char32_t c);
  void AddJoiner(char32_t c);
  void AddWordBreak();
  void AddSelector(char32_t c);
  void AddEmojiTag(char32_t c);

  // Appends a character that carries nothing: no mark, selector or joiner
  // behind it sees what is before it.
  void AppendBoundary(char32_t c);
  void ForgetContext();
  void FlushSpaces();
  void MeasureBase();

  const bool preformatted_;
  std::string* const out_;

  size_t start_ = 0;       // of the line in *out_
  bool visible_ = false;   // something that shows has been kept
  std::string spaces_;     // seen, and kept only if something follows
  char32_t joiner_ = 0;    // seen, and kept only if it joins what follows
  char32_t base_ = 0;      // the last base, marks behind it or not; 0: none
  bool measured_ = true;   // the next two take account of base_ itself
  int non_starters_ = 0;   // at the end of what is kept, decomposed
  bool virama_ = false;    // among the marks of base_
  bool selected_ = false;  // base_ has its variation selector
  bool after_bidi_mark_ = false;
  bool in_flag_ = false;  // behind U+1F3F4 and nothing but tags
};

}  // namespace descale

#endif  // DESCALE_CLEAN_LINE_CLEANER_H_
