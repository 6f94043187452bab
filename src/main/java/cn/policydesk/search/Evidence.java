package cn.policydesk.search;

/**
 * What speaks for and against the best paragraph being an answer at all.
 *
 * @param score all evidence for it
 * @param nearest how near its nearest asked line is, 0 to 1
 * @param own how well its own words match, 0 to about 1
 * @param lead how far it is ahead of the next clause, as a share of its score
 * @param coveredTerms how much of the question's terms it covers, 0 to 1
 * @param coveredPairs how much of the question's character pairs it covers, 0 to 1
 * @param coveredSounds how much of its pairs of sounds it covers: typing slips keep the sound
 * @param coveredChars how much of its characters it covers
 * @param knownTerms how much of the question's terms occur anywhere in the places searched, 0 to 1
 * @param knownPairs how much of its character pairs do
 * @param knownSounds how much of its pairs of sounds do
 * @param agreed whether the nearest asked line of all belongs to it
 * @param sums whether the question names a sum of money
 * @param sumHeld whether it names one that the paragraph names too
 * @param outside how near the nearest line of an outside topic is, 0 to 1
 * @param rival all evidence for the best outside topic against that for the paragraph, 0 to 2
 * @param named whether an outside topic is named outright
 * @param stranger whether it names a benefit that occurs nowhere in the places searched
 * @param brief whether the question says next to nothing
 * @param vague whether what is left of the question without stop words is too little to claim anything for
 * @param asked whether somebody wrote how people ask in the region
 */
record Evidence(
        float score,
        float nearest,
        float own,
        float lead,
        float coveredTerms,
        float coveredPairs,
        float coveredSounds,
        float coveredChars,
        float knownTerms,
        float knownPairs,
        float knownSounds,
        boolean agreed,
        boolean sums,
        boolean sumHeld,
        float outside,
        float rival,
        boolean named,
        boolean stranger,
        boolean brief,
        boolean vague,
        boolean asked) {}
