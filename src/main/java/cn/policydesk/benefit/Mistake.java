package cn.policydesk.benefit;

/**
 * One thing that is wrong with what was given.
 *
 * @param fact the name it was given under
 * @param problem what is wrong, in Chinese
 * @param advice the accepted form or the nearest name, in Chinese
 */
public record Mistake(String fact, String problem, String advice) {

    /** Both in one line. */
    public String text() {
        return problem + "（" + advice + "）";
    }
}
