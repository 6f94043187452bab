package cn.policydesk.search;

import java.util.List;

/**
 * A text as the search sees it.
 *
 * @param normalised the text in the form it is compared in, known typing slips mended
 * @param pieces the expressions it was read as, in order
 * @param features what it can be found by, each once
 */
record Analysis(String normalised, List<Piece> pieces, List<Feature> features) {

    /** How many characters are no part of stop words. */
    int content() {
        return pieces.stream()
                .filter(piece -> !piece.stop())
                .mapToInt(piece -> piece.text().strip().length())
                .sum();
    }
}
