"""Labels for pages of which only segments are known that must and must not come
out: what another forest thinks of their blocks, put right by the segments."""
import numpy as np

import scores

# Weights, in relation to a block of a page with a whole text: of one that a
# segment tells about, and of one that it does not.
KNOWN_WEIGHT = 3.0
UNKNOWN_WEIGHT = 0.5
# However large a block is, it does not weigh more than so many average ones.
MOST_WEIGHT = 8 * KNOWN_WEIGHT
# A forest is never quite sure.
SUREST = 0.98


def _blocks_with(segment, texts):
    segment = scores.squeeze(segment)
    return [i for i, text in enumerate(texts) if segment in text]


def label_by_segments(page, texts, predicted):
    """(labels 0..1, whether a segment tells so) of blocks, both arrays."""
    labels = np.clip(predicted, 1 - SUREST, SUREST)
    known = np.zeros(len(texts), bool)
    squeezed = [scores.squeeze(text) for text in texts]
    for segment in page.mustnot:
        found = _blocks_with(segment, squeezed)
        labels[found], known[found] = 0.0, True
    for segment in page.must:
        if found := _blocks_with(segment, squeezed):
            # A teaser may say the same; what looks most like content is meant.
            best = max(found, key=lambda i: predicted[i])
            labels[best], known[best] = 1.0, True
    return labels, known


def adjust_weights(weights, known):
    """Weights of the blocks of a page, by what is known of them."""
    lifted = np.maximum(weights, np.median(weights)) * KNOWN_WEIGHT
    return np.where(known, np.minimum(lifted, MOST_WEIGHT), UNKNOWN_WEIGHT * weights)
