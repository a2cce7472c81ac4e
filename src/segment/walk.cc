#include "segment/walk.h"

#include <cstdint>
#include <vector>

#include "base/words.h"
#include "segment/block_builder.h"
#include "segment/display.h"
#include "segment/frame.h"
#include "segment/gap.h"
#include "segment/marks.h"
#include "segment/sections.h"
#include "segment/tables.h"

namespace descale {
namespace {

// <noscript> counts when it has more words than the page outside of it, and
// the page outside is no full page: measured on forums and image galleries.
constexpr uint32_t kFewWords = 2000;
constexpr uint32_t kMinNoscriptWords = 50;

class Walk {
 public:
  Walk(const Tree& tree, Noscript noscript, SelectorSets selectors,
       Document* document)
      : tree_(tree),
        noscript_(noscript),
        document_(document),
        builder_(document),
        sections_(tree, document),
        marks_(tree, selectors, document) {}

  void Run() {
    const NodeId root = FindRoot();
    OpenBlock(Frame(), root);
    for (NodeId id = root + 1; id < tree_[root].end;) {
      CloseUntil(id);
      id = Visit(id);
    }
    CloseUntil(tree_[root].end);
    sections_.Finish();
    tables_.Finish(document_);
  }

 private:
  // The body; the html element of a page that has none.
  NodeId FindRoot() const {
    for (NodeId id = tree_.FirstChild(0); id != kNoNode;
         id = tree_.NextSibling(id)) {
      if (tree_[id].tag == TagId::kBody) {
        return id;
      }
    }
    return 0;
  }

  // Takes in one node and returns the next one to visit.
  NodeId Visit(NodeId id) {
    const Node& node = tree_[id];
    const Frame& top = stack_.back();
    const bool behind_box = behind_box_;
    behind_box_ = false;
    if (node.kind == NodeKind::kText) {
      if (between_boxes_ && !top.code && StandsApart(node.text)) {
        builder_.AddSpace();
      }
      between_boxes_ = false;
      builder_.Append(node.text, top.text);
      return id + 1;
    }
    if (node.tag == TagId::kNoscript && noscript_ == Noscript::kSkip) {
      return node.end;
    }
    switch (DisplayOf(node.tag)) {
      case Display::kInline:
        between_boxes_ = between_boxes_ || (behind_box && MayBeBox(node));
        OpenInline(id);
        return id + 1;
      case Display::kBlock:
        OpenBlock(top, id);
        return id + 1;
      case Display::kBreak:
        Break();
        return node.end;
      case Display::kRule:
        EndBlock();
        return node.end;
      case Display::kBox:
        builder_.AddSpace();
        return node.end;
      case Display::kNothing:
        if (node.tag == TagId::kImg) builder_.CountImage();
        return node.end;
    }
    return node.end;
  }

  void OpenInline(NodeId id) {
    Frame frame = ChildFrame(tree_, stack_.back(), id);
    frame.closing = Closing::kNothing;
    Push(frame);
  }

  void Push(const Frame& frame) {
    stack_.push_back(frame);
    marks_.Open(frame.element);
  }

  void OpenBlock(const Frame& parent, NodeId id) {
    Frame frame = ChildFrame(tree_, parent, id);
    if (parent.text.preformatted && tree_[id].tag == TagId::kDiv) {
      // Viewers of code put every line into a <div>.
      builder_.EndLineIfAny();
      frame.closing = Closing::kEndLine;
      Push(frame);
      return;
    }
    EndBlock();
    OpenPendingSections();
    EnterTable(tree_[id].tag, &frame);
    if (frame.new_item) {
      frame.text.item = static_cast<uint32_t>(item_has_block_.size());
      item_has_block_.push_back(false);
    }
    frame.closing = Closing::kEndBlock;
    Push(frame);
    OpenPendingSections();
  }

  void EnterTable(TagId tag, Frame* frame) {
    if (tag == TagId::kTable) {
      frame->table = tables_.OpenTable(frame->for_layout, frame->text.cell);
      frame->row = kNoIndex;
      frame->text.cell = kNoIndex;
    } else if (tag == TagId::kTr && frame->table != kNoIndex) {
      frame->row = tables_.OpenRow(frame->table);
    } else if ((tag == TagId::kTd || tag == TagId::kTh) &&
               frame->row != kNoIndex) {
      frame->text.cell = tables_.OpenCell(frame->row, tag == TagId::kTh);
    }
  }

  // Gives every open element that has no section yet one of its own. Inline
  // elements get theirs only here, when a block opens inside of them.
  void OpenPendingSections() {
    for (; with_section_ < stack_.size(); ++with_section_) {
      Frame& frame = stack_[with_section_];
      const uint32_t parent = with_section_ == 0
                                  ? kNoIndex
                                  : stack_[with_section_ - 1].text.section;
      frame.text.section =
          sections_.Open(frame.element, parent, frame.text.hidden);
    }
  }

  // Closes the open elements that end before node `id`.
  void CloseUntil(NodeId id) {
    while (!stack_.empty() && stack_.back().end <= id) {
      CloseTop();
    }
  }

  void CloseTop() {
    const Frame& frame = stack_.back();
    behind_box_ = MayBeBox(tree_[frame.element]);
    if (frame.closing == Closing::kEndBlock) {
      EndBlock();
    } else if (frame.closing == Closing::kEndLine) {
      builder_.EndLineIfAny();
    }
    marks_.Close(frame.element);
    if (with_section_ == stack_.size()) {
      const uint32_t section = frame.text.section;
      if (with_section_ > 1) {
        builder_.LeaveSection(section, stack_[with_section_ - 2].text.section);
      }
      sections_.Close(section);
      --with_section_;
    }
    stack_.pop_back();
  }

  void Break() {
    if (builder_.Break(stack_.back().text.preformatted)) {
      NoteBlock();
    }
  }

  void EndBlock() {
    if (builder_.EndBlock()) {
      NoteBlock();
    }
  }

  void NoteBlock() {
    const TextContext& context = builder_.context();
    tables_.AddBlock(context.cell);
    Block& block = document_->blocks.back();
    if (block.kind != BlockKind::kListItem) {
      if (context.item != kNoIndex) {
        item_has_block_[context.item] = true;
      }
      return;
    }
    // Further blocks of a list item are paragraphs, so that an item has one
    // bullet.
    if (item_has_block_[context.item]) {
      block.kind = BlockKind::kParagraph;
      block.level = 0;
      block.ordered = false;
    }
    item_has_block_[context.item] = true;
  }

  const Tree& tree_;
  const Noscript noscript_;
  Document* document_;
  BlockBuilder builder_;
  SectionBuilder sections_;
  MarkBuilder marks_;
  TableBuilder tables_;
  std::vector<Frame> stack_;
  size_t with_section_ = 0;  // so many frames, from the bottom, have a section
  std::vector<bool> item_has_block_;
  bool behind_box_ = false;     // the last event was the end of a box
  bool between_boxes_ = false;  // ... and a box began, with no text since
};

// Words that a walk which skips <noscript> does not see.
uint32_t NoscriptWords(const Tree& tree) {
  uint32_t words = 0;
  NodeId end = 0;  // of the <noscript> that we are in
  for (NodeId id = 0; id < tree.nodes.size();) {
    const Node& node = tree[id];
    if (node.kind == NodeKind::kText) {
      words += id < end ? CountText(node.text).words : 0;
    } else if (node.tag == TagId::kNoscript) {
      end = node.end > end ? node.end : end;
    } else if (DisplayOf(node.tag) == Display::kNothing) {
      id = node.end;
      continue;
    }
    ++id;
  }
  return words;
}

}  // namespace

void WalkTree(const Tree& tree, Noscript noscript, SelectorSets selectors,
              Document* document) {
  if (!tree.empty()) {
    Walk(tree, noscript, selectors, document).Run();
  }
}

void WalkTreeChoosingNoscript(const Tree& tree, SelectorSets selectors,
                              Document* document) {
  WalkTree(tree, Noscript::kSkip, selectors, document);
  uint32_t words = 0;
  for (const Block& block : document->blocks) {
    words += block.words;
  }
  if (words >= kFewWords) {
    return;
  }
  const uint32_t in_noscript = NoscriptWords(tree);
  if (in_noscript < kMinNoscriptWords || in_noscript <= words) {
    return;
  }
  document->text.clear();
  document->names.clear();
  document->lines.clear();
  document->blocks.clear();
  document->sections.clear();
  document->marks.clear();
  WalkTree(tree, Noscript::kKeep, selectors, document);
}

}  // namespace descale
