package cn.policydesk.search;

/**
 * What speaks for and against the best paragraph being an answer at all.
 *
 * @param score all evidence for it
 * @param nearest how near its nearest asked line is, 0 to 1
 * @param own how well its own words match, 0 to about 1
 * @param covered how much of the question's subject it covers, 0 to 1
 * @param known how much of the question's subject occurs anywhere in the places searched, 0 to 1
 * @param outside how near the nearest line of an outside topic is, 0 to 1
 * @param named whether an outside topic is named outright by an expression the paragraph does not hold
 * @param lead how far it is ahead of the next clause, as a share of its score
 * @param subject how many features the question has
 */
record Evidence(
        float score,
        float nearest,
        float own,
        float covered,
        float known,
        float outside,
        boolean named,
        float lead,
        int subject) {}
