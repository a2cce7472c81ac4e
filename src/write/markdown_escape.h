// Plain text as Markdown that reads the same.

#ifndef DESCALE_WRITE_MARKDOWN_ESCAPE_H_
#define DESCALE_WRITE_MARKDOWN_ESCAPE_H_

#include <string>
#include <string_view>

namespace descale {

// Appends one line with a backslash before every character that CommonMark
// 0.31 or GFM would read as markup there: inline ones (* _ ` [ < & ~ \)
// anywhere, block ones (# > + - = | and "1.") where they begin the line.
void AppendMarkdownLine(std::string_view line, std::string* out);

// Likewise for text that begins no line, such as the cell of a table, in which
// `|` is escaped, too.
void AppendMarkdownCell(std::string_view text, std::string* out);

}  // namespace descale

#endif  // DESCALE_WRITE_MARKDOWN_ESCAPE_H_
