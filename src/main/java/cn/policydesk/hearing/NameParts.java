package cn.policydesk.hearing;

/** Whether words are the name of a benefit, said with parts of it left out. Pure. */
public final class NameParts {

    private static final int LONG_TITLE = 9;

    private NameParts() {}

    /**
     * Whether a name holds the characters of some words in their order: 灵活就业社保补贴 in 灵活就业毕业生社保补贴; of a long one in any
     * order.
     */
    public static boolean hold(String name, String words) {
        if (words.length() >= LONG_TITLE) {
            StringBuilder left = new StringBuilder(name);
            return words.chars().allMatch(one -> {
                int place = left.indexOf(String.valueOf((char) one));
                if (place >= 0) {
                    left.deleteCharAt(place);
                }
                return place >= 0;
            });
        }
        int at = 0;
        for (int i = 0; i < name.length() && at < words.length(); i++) {
            at += name.charAt(i) == words.charAt(at) ? 1 : 0;
        }
        return at == words.length();
    }
}
