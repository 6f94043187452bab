package cn.policydesk.search;

/** What about the paperwork a question asks for; the phrases stand in {@code index/aspects.yaml}. */
public enum Aspect {
    WHERE("去哪办"),
    DOCUMENTS("带什么"),
    WHEN_PAID("多久到账"),
    HOW("怎么申请"),
    DEPARTMENT("归谁管"),
    PHONE("电话"),
    UNTIL("截止");

    private final String word;

    Aspect(String word) {
        this.word = word;
    }

    /** Its name in the word file. */
    public String word() {
        return word;
    }
}
