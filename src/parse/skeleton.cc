#include "parse/skeleton.h"

#include <cstddef>
#include <utility>

#include "parse/attribute_list.h"
#include "parse/element_classes.h"
#include "parse/nesting.h"
#include "parse/open_elements.h"
#include "parse/skeleton_writer.h"
#include "parse/tag_nature.h"

namespace descale {
namespace {

// Parts of tables, which end a <select> in a table.
bool IsTablePart(TagId tag) {
  return tag >= TagId::kTable && tag <= TagId::kTh;
}

class SkeletonBuilder {
 public:
  SkeletonBuilder(std::string_view page, const Limits& limits,
                  Skeleton* skeleton, Tree* tree)
      : out_(skeleton), tree_(*tree), check_(limits), scanner_(page) {}

  Outcome Run() {
    while (!out_.has_doubt() && scanner_.Next(&token_)) {
      const bool after_pre = std::exchange(after_pre_, false);
      switch (token_.kind) {
        case ScannedToken::Kind::kText:
          AddText(after_pre);
          break;
        case ScannedToken::Kind::kRawText:
          AddRawText();
          break;
        case ScannedToken::Kind::kStartTag:
          if (!check_.Open(token_.tag, token_.attribute_count)) {
            return check_.outcome();
          }
          AddStartTag();
          break;
        case ScannedToken::Kind::kEndTag:
          check_.Close(token_.tag);
          AddEndTag();
          break;
        case ScannedToken::Kind::kComment:
          AddToken({});
          if (!open_.IsForeign()) out_.WriteComment();
          break;
        case ScannedToken::Kind::kDoctype:
          AddToken({});
          open_.MarkDirty();  // it is ignored, but not without a trace
          if (!open_.IsForeign()) out_.WriteDoctype(token_.text);
          break;
        case ScannedToken::Kind::kCdata:
          if (!token_.text.empty()) AddToken(token_.text);
          break;
      }
    }
    if (open_.IsForeign()) out_.Give(Doubt::kForeignContent);
    return {};
  }

 private:
  Token& AddToken(std::string_view text) { return out_.AddToken(token_, text); }

  // --- text

  void AddText(bool after_pre) {
    std::string_view text = token_.text;
    if (after_pre && !SkipFirstLineFeed(&text)) return;
    AddToken(text);
    if (!open_.IsForeign()) out_.WriteText(text);
  }

  // A line feed directly behind <pre> is none. False if nothing is left.
  bool SkipFirstLineFeed(std::string_view* text) {
    if (text->starts_with("&#")) out_.Give(Doubt::kCharacters);
    if (text->starts_with('\n')) text->remove_prefix(1);
    return !text->empty();
  }

  void AddRawText() {
    std::string_view text = token_.text;
    if (token_.tag == TagId::kIframe && scanner_.at_end()) {
      out_.GiveOpenIframe(text);
    }
    const bool is_area = token_.tag == TagId::kTextarea;
    if (is_area && !SkipFirstLineFeed(&text)) return;
    AddToken(text);
    const bool with_references = is_area || token_.tag == TagId::kTitle;
    out_.WriteRawText(text, with_references ? SkeletonRun::Kind::kText
                                            : SkeletonRun::Kind::kRaw);
  }

  // --- tags

  void AddStartTag() {
    NoteOddName();
    if (open_.IsForeign() && BreaksOutOfForeign(token_.tag) &&
        token_.tag != TagId::kFont && !IsIntegrationPoint(open_.Top())) {
      LeaveForeign();
    }
    const auto number = static_cast<uint32_t>(out_.token_count());
    Token& token = AddToken(token_.name);
    token.first_attribute = static_cast<uint32_t>(tree_.attributes.size());
    token.attribute_count = AddAttributes(scanner_.attributes(), &tree_);
    if (open_.IsForeign()) {
      OpenInForeign(number);
      return;
    }
    const TagNature nature = NatureOf(token_.tag);
    NoteOddElement(number);
    NoteSelectContent(nature);
    while (open_.ClosesTop(nature)) PopDirty();
    if (!open_.Fits(token_.tag, nature)) open_.MarkDirty();
    if (nature == TagNature::kForeign) {
      OpenForeign(number);
    } else {
      OpenHtml(number, nature);
    }
  }

  void OpenHtml(uint32_t number, TagNature nature) {
    out_.WriteStartTag(token_, scanner_.attributes(), number);
    if (nature == TagNature::kVoid || nature == TagNature::kRule ||
        IsVoidElement(token_.tag)) {
      return;
    }
    if (nature == TagNature::kForm) open_.SetFormOpen(true);
    after_pre_ = token_.tag == TagId::kPre || token_.tag == TagId::kListing;
    const bool in_body = open_.Count(TagId::kBody) > 0;
    Push(number, nature, /*foldable=*/
         nature != TagNature::kNever && nature != TagNature::kRaw &&
             // Gumbo moves the text at the end of a form out of it.
             nature != TagNature::kForm &&
             (nature != TagNature::kNoscript || in_body));
  }

  void Push(uint32_t token, TagNature nature, bool foldable) {
    OpenElement element;
    element.tag = token_.tag;
    element.nature = nature;
    element.foreign = nature == TagNature::kForeign;
    element.foldable = foldable;
    element.token = token;
    element.name = token_.name;
    element.text_size = out_.text_size();
    element.run_count = out_.run_count();
    open_.Push(element);
  }

  // Gumbo ends a name at a vertical tab for one purpose and not for another.
  void NoteOddName() {
    if (token_.tag == TagId::kUnknown &&
        token_.name.find("\xEF\xBF\xBD") != std::string_view::npos) {
      out_.Give(Doubt::kCharacters);
    }
  }

  // Elements that do something to the page as a whole.
  void NoteOddElement(uint32_t token) {
    switch (token_.tag) {
      case TagId::kFrameset:
      case TagId::kFrame:
        out_.Give(Doubt::kFrameset);
        break;
      case TagId::kIsindex:
      case TagId::kPlaintext:
        out_.Give(Doubt::kOldElement);
        break;
      case TagId::kCol:
        if (open_.Count(TagId::kTemplate) > 0) out_.Give(Doubt::kTemplate);
        break;
      case TagId::kHtml:
      case TagId::kBody:
        if (token_.tag == TagId::kHtml) {
          out_.NoteHtmlTag(token);
        } else {
          out_.NoteBodyTag(token);
        }
        if (open_.Count(TagId::kTemplate) > 0 ||
            open_.Count(TagId::kSelect) > 0) {
          out_.Give(Doubt::kSecondBody);
        }
        break;
      default:
        break;
    }
  }

  // Most tags are ignored in a <select>; some close it.
  void NoteSelectContent(TagNature nature) {
    if (open_.Count(TagId::kSelect) == 0 || nature == TagNature::kOption ||
        token_.tag == TagId::kScript) {
      return;
    }
    if (nature == TagNature::kRaw || nature == TagNature::kSelect ||
        token_.tag == TagId::kInput || token_.tag == TagId::kKeygen ||
        token_.tag == TagId::kNoframes || token_.tag == TagId::kXmp ||
        token_.tag == TagId::kPre || token_.tag == TagId::kListing ||
        nature == TagNature::kForeign || IsTablePart(token_.tag)) {
      out_.Give(Doubt::kSelect);
    }
  }

  void AddEndTag() {
    if (open_.IsForeign() && CloseInForeign()) return;
    AddToken(token_.name);
    const size_t found = open_.FindOpen(token_);
    if (token_.tag == TagId::kForm) open_.SetFormOpen(false);
    if (found == OpenElements::kNothing || token_.tag == TagId::kBody ||
        token_.tag == TagId::kHtml) {
      open_.MarkDirty();  // these two do not close anything yet
    } else if (found + 1 == open_.size()) {
      CloseTop();
    } else {
      CloseBelow(found);
    }
    out_.WriteEndTag(token_.name);
  }

  // Formatting that is left open is opened again wherever text follows.
  void PopDirty() {
    if (open_.back().nature == TagNature::kFormatting ||
        open_.back().nature == TagNature::kAnchor) {
      folding_ = false;
    }
    open_.Pop();
    open_.MarkDirty();
  }

  void CloseTop() {
    const OpenElement closed = open_.back();
    // A heading may be closed by the end tag of another level.
    const bool fits = SameName(token_, closed);
    open_.Pop();
    if (closed.dirty || !fits) {
      open_.MarkDirty();
    } else if (closed.foldable && folding_) {
      Fold(closed);
    }
  }

  void CloseBelow(size_t found) {
    const TagNature nature = open_[found].nature;
    if (nature == TagNature::kFormatting || nature == TagNature::kAnchor) {
      // The adoption agency leaves what stands inside open.
      folding_ = false;
      open_.Remove(found);
      return;
    }
    while (open_.size() > found) PopDirty();
  }

  void Fold(const OpenElement& element) {
    out_.Fold(element.token, element.text_size, element.run_count,
              /*keep_text=*/!element.foreign);
  }

  // --- foreign content

  void OpenForeign(uint32_t number) {
    if (token_.self_closing) {
      out_.WriteClosedTag(token_, number);
      return;
    }
    out_.WriteStartTag(token_, scanner_.attributes(), number);
    Push(number, TagNature::kForeign, /*foldable=*/true);
    scanner_.SetForeign(true);
  }

  void OpenInForeign(uint32_t number) {
    if (IsIntegrationPoint(open_.Top()) || BreaksOutOfForeign(token_.tag) ||
        token_.tag == TagId::kScript || token_.tag == TagId::kForeignobject ||
        token_.tag == TagId::kAnnotationXml) {
      out_.Give(Doubt::kForeignContent);
    } else if (!token_.self_closing) {
      Push(number, TagNature::kForeign, /*foldable=*/true);
    }
  }

  // False if the end tag is that of an HTML element around.
  bool CloseInForeign() {
    const size_t found = open_.FindForeign(token_);
    if (found != OpenElements::kNothing) {
      while (open_.size() > found) CloseForeignTop();
      return true;
    }
    if (NatureOf(token_.tag) == TagNature::kBlock &&
        open_.FindOpen(token_) != OpenElements::kNothing) {
      LeaveForeign();
      return false;
    }
    out_.Give(Doubt::kForeignContent);
    return true;
  }

  void LeaveForeign() {
    while (open_.IsForeign()) CloseForeignTop();
  }

  // As if its end tag stood here.
  void CloseForeignTop() {
    const OpenElement closed = open_.back();
    ScannedToken end_tag;
    end_tag.kind = ScannedToken::Kind::kEndTag;
    end_tag.tag = closed.tag;
    out_.AddToken(end_tag, {});
    open_.Pop();
    if (open_.IsForeign()) return;
    scanner_.SetForeign(false);
    Fold(closed);
    out_.WriteEndTag(closed.name);
  }

  SkeletonWriter out_;
  Tree& tree_;
  NestingCheck check_;
  TagScanner scanner_;
  ScannedToken token_;
  OpenElements open_;
  bool folding_ = true;
  bool after_pre_ = false;
};

}  // namespace

std::string_view DoubtName(Doubt doubt) {
  switch (doubt) {
    case Doubt::kNone:
      return "";
    case Doubt::kCharacters:
      return "characters";
    case Doubt::kFrameset:
      return "frameset";
    case Doubt::kOldElement:
      return "old_element";
    case Doubt::kForeignContent:
      return "foreign_content";
    case Doubt::kSelect:
      return "select";
    case Doubt::kSecondBody:
      return "second_body";
    case Doubt::kTemplate:
      return "template";
    case Doubt::kTooManyRuns:
      return "too_many_runs";
    case Doubt::kOpenIframe:
      return "open_iframe";
    case Doubt::kMovedContent:
      return "moved_content";
  }
  return "";
}

void Skeleton::Reset(std::string_view html) {
  page = html;
  text.clear();
  tokens.clear();
  runs.clear();
  html_tags.clear();
  body_tags.clear();
  doubt = Doubt::kNone;
}

Outcome MakeSkeleton(std::string_view html, const Limits& limits,
                     Skeleton* skeleton, Tree* tree) {
  skeleton->Reset(html);
  return SkeletonBuilder(html, limits, skeleton, tree).Run();
}

}  // namespace descale
