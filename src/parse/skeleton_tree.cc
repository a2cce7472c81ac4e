#include "parse/skeleton_tree.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "base/utf8.h"
#include "parse/character_references.h"
#include "parse/element_classes.h"
#include "parse/gumbo_tags.h"
#include "parse/tag_nature.h"

namespace descale {
namespace {

using Kind = ScannedToken::Kind;

// Implied elements have no tag.
constexpr uint32_t kNoToken = 0xFFFFFFFF;

class Filler {
 public:
  Filler(const Skeleton& skeleton, Tree* tree)
      : skeleton_(skeleton), tree_(*tree) {}

  Doubt Run(const GumboNode& root) {
    was_read_.assign(skeleton_.folds.size(), false);
    Enter(root);
    while (!open_.empty()) {
      OpenNode& top = open_.back();
      if (top.next_child == top.children->length) {
        tree_.nodes[top.id].end = static_cast<NodeId>(tree_.nodes.size());
        open_.pop_back();
        continue;
      }
      Enter(
          *static_cast<const GumboNode*>(top.children->data[top.next_child++]));
    }
    const bool all = folds_read_ == skeleton_.folds.size();
    return moved_ || !all ? Doubt::kMovedContent : Doubt::kNone;
  }

 private:
  // A Gumbo element whose children are being visited.
  struct OpenNode {
    const GumboVector* children;
    unsigned int next_child;
    NodeId id;
  };

  void Enter(const GumboNode& node) {
    switch (node.type) {
      case GUMBO_NODE_ELEMENT:
      case GUMBO_NODE_TEMPLATE:
        AddElement(node.v.element);
        break;
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_WHITESPACE:
      case GUMBO_NODE_CDATA:
        AddText(node.v.text);
        break;
      case GUMBO_NODE_DOCUMENT:
      case GUMBO_NODE_COMMENT:
        break;
    }
  }

  NodeId parent() const { return open_.empty() ? kNoNode : open_.back().id; }

  uint32_t TokenOf(const GumboElement& element) const {
    const char* tag = element.original_tag.data;
    if (tag == nullptr) return kNoToken;
    const auto offset = static_cast<size_t>(tag - skeleton_.text.data());
    return skeleton_.tag_tokens[offset / Skeleton::kShortestTag];
  }

  void AddElement(const GumboElement& element) {
    const auto id = static_cast<NodeId>(tree_.nodes.size());
    const uint32_t token = TokenOf(element);
    Node& node = tree_.nodes.emplace_back();
    node.parent = parent();
    node.foreign = element.tag_namespace != GUMBO_NAMESPACE_HTML;
    node.tag = TagOfGumbo(element.tag);
    if (token != kNoToken) {
      SetAttributes(skeleton_.tokens[token], &node);
      if (node.tag == TagId::kUnknown) SetName(skeleton_.tokens[token], &node);
    }
    if (node.tag == TagId::kHtml) MergeAttributes(skeleton_.html_tags, &node);
    if (node.tag == TagId::kBody) MergeAttributes(skeleton_.body_tags, &node);
    open_.push_back({&element.children, 0, id});
    if (token != kNoToken && skeleton_.tokens[token].fold_end != 0) {
      NoteFold(token, element);
      ReadTokens(token + 1, skeleton_.tokens[token].fold_end, id);
    }
  }

  // Every fold is to come once, with nothing else in it.
  void NoteFold(uint32_t token, const GumboElement& element) {
    const auto fold =
        std::lower_bound(skeleton_.folds.begin(), skeleton_.folds.end(), token);
    const auto index = static_cast<size_t>(fold - skeleton_.folds.begin());
    // Some elements behind </head> go into the head.
    const bool has_other =
        element.children.length != 0 && element.tag != GUMBO_TAG_HEAD;
    moved_ |= was_read_[index] || has_other;
    was_read_[index] = true;
    ++folds_read_;
  }

  static void SetAttributes(const Token& token, Node* node) {
    node->first_attribute = token.first_attribute;
    node->attribute_count = token.attribute_count;
  }

  // Elements that Gumbo does not know.
  void SetName(const Token& token, Node* node) {
    const std::string name = AsciiLowered(
        skeleton_.page.substr(token.begin, token.end - token.begin));
    node->tag = TagFromName(name);
    node->text = tree_.arena.Copy(name);
  }

  // The element has the attributes of all its tags, of equals the first.
  void MergeAttributes(const std::vector<uint32_t>& tags, Node* node) {
    if (tags.size() == 1) SetAttributes(skeleton_.tokens[tags[0]], node);
    if (tags.size() < 2) return;
    std::vector<Attribute> merged;
    for (const uint32_t tag : tags) {
      const Token& token = skeleton_.tokens[tag];
      for (uint32_t i = 0; i < token.attribute_count; ++i) {
        const Attribute& found = tree_.attributes[token.first_attribute + i];
        const bool known = std::any_of(
            merged.begin(), merged.end(),
            [&](const Attribute& a) { return a.name == found.name; });
        if (!known) merged.push_back(found);
      }
    }
    node->first_attribute = static_cast<uint32_t>(tree_.attributes.size());
    node->attribute_count = static_cast<uint16_t>(merged.size());
    tree_.attributes.insert(tree_.attributes.end(), merged.begin(),
                            merged.end());
  }

  // --- Gumbo's text: a character a run

  void AddText(const GumboText& text) {
    const auto offset =
        static_cast<uint32_t>(text.original_text.data - skeleton_.text.data());
    auto run =
        std::lower_bound(skeleton_.runs.begin(), skeleton_.runs.end(), offset,
                         [](const SkeletonRun& a, uint32_t wanted) {
                           return a.offset < wanted;
                         });
    const std::string_view characters = text.text;
    const NodeId above = parent();
    can_append_ = false;
    for (size_t pos = 0; pos < characters.size(); ++run) {
      const char32_t c = DecodeUtf8(characters, &pos);
      if (run == skeleton_.runs.end() || !StandsFor(c, *run)) {
        moved_ = true;
        return;
      }
      AppendText(run->begin, run->end, run->references, above);
    }
  }

  bool StandsFor(char32_t c, const SkeletonRun& run) const {
    const auto number = static_cast<char32_t>(&run - skeleton_.runs.data());
    return skeleton_.text[run.offset] == ' ' ? c == ' '
                                             : c == kFirstRun + number;
  }

  // Makes a text node, or adds to the one that was made last.
  void AppendText(uint32_t begin, uint32_t end, bool references, NodeId above) {
    if (can_append_ && begin == text_end_ && references == text_references_) {
      tree_.nodes.back().text = TextOf(text_begin_, end, references);
      text_end_ = end;
      return;
    }
    const std::string_view text = TextOf(begin, end, references);
    if (can_append_) {
      const std::string both =
          std::string(tree_.nodes.back().text) + std::string(text);
      tree_.nodes.back().text = tree_.arena.Copy(both);
      text_end_ = kNoToken;  // no run goes on from here
      return;
    }
    Node& node = tree_.nodes.emplace_back();
    node.kind = NodeKind::kText;
    node.parent = above;
    node.end = static_cast<NodeId>(tree_.nodes.size());
    node.text = text;
    can_append_ = true;
    text_begin_ = begin;
    text_end_ = end;
    text_references_ = references;
  }

  std::string_view TextOf(uint32_t begin, uint32_t end, bool references) {
    const std::string_view text = skeleton_.page.substr(begin, end - begin);
    if (!references || text.find('&') == std::string_view::npos) return text;
    decoded_.clear();
    AppendDecoded(text, &decoded_);
    return tree_.arena.Copy(decoded_);
  }

  // --- what was folded: every element nests as it is written

  void ReadTokens(uint32_t begin, uint32_t end, NodeId above) {
    inner_.assign(1, above);
    can_append_ = false;
    for (uint32_t i = begin; i < end; ++i) {
      const Token& token = skeleton_.tokens[i];
      switch (token.kind) {
        case Kind::kText:
          AppendText(token.begin, token.end, true, inner_.back());
          break;
        case Kind::kRawText:
          AppendText(
              token.begin, token.end,
              token.tag == TagId::kTitle || token.tag == TagId::kTextarea,
              inner_.back());
          break;
        case Kind::kCdata:
          AppendText(token.begin, token.end, false, inner_.back());
          break;
        case Kind::kStartTag:
          can_append_ = false;
          OpenInner(token);
          break;
        case Kind::kEndTag:
          CloseInner();
          break;
        case Kind::kComment:
          can_append_ = false;
          break;
        case Kind::kDoctype:
          break;
      }
    }
  }

  void OpenInner(const Token& token) {
    const auto id = static_cast<NodeId>(tree_.nodes.size());
    const bool in_foreign = tree_.nodes[inner_.back()].foreign;
    Node& node = tree_.nodes.emplace_back();
    node.parent = inner_.back();
    node.foreign = in_foreign || NatureOf(token.tag) == TagNature::kForeign;
    node.tag = token.tag;
    if (!IsKnownToGumbo(token.tag)) SetName(token, &node);
    SetAttributes(token, &node);
    const bool closed =
        node.foreign ? token.self_closing : IsVoidElement(token.tag);
    if (closed) {
      node.end = id + 1;
    } else {
      inner_.push_back(id);
    }
  }

  void CloseInner() {
    const NodeId closed = inner_.back();
    inner_.pop_back();
    auto end = static_cast<NodeId>(tree_.nodes.size());
    // Gumbo forgets to put text at the end of a form into it: the text goes
    // behind the form, together with what follows.
    if (can_append_ && tree_.nodes[closed].tag == TagId::kForm &&
        !tree_.nodes[closed].foreign) {
      --end;
      tree_.nodes.back().parent = inner_.back();
    } else {
      can_append_ = false;
    }
    tree_.nodes[closed].end = end;
  }

  const Skeleton& skeleton_;
  Tree& tree_;
  std::vector<OpenNode> open_;
  std::vector<NodeId> inner_;
  std::string decoded_;
  bool moved_ = false;
  size_t folds_read_ = 0;
  std::vector<bool> was_read_;  // by fold
  // The last node is a text, of page bytes [begin, end), that may go on.
  bool can_append_ = false;
  uint32_t text_begin_ = 0;
  uint32_t text_end_ = 0;
  bool text_references_ = false;
};

}  // namespace

Doubt FillTree(const GumboNode& root, const Skeleton& skeleton, Tree* tree) {
  return Filler(skeleton, tree).Run(root);
}

}  // namespace descale
