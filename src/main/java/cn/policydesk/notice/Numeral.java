package cn.policydesk.notice;

/** Chinese ordinals as clause labels use them, 1 to 99. */
final class Numeral {

    private static final String DIGITS = "零一二三四五六七八九";

    private Numeral() {}

    /** The number, or 0 where the text is none. Arabic digits are taken too. */
    static int of(String text) {
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9') && text.length() <= 3) {
            return Integer.parseInt(text);
        }
        int ten = text.indexOf('十');
        if (ten < 0) {
            return text.length() == 1 ? Math.max(0, DIGITS.indexOf(text.charAt(0))) : 0;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(0));
        int units = ten == text.length() - 1 ? 0 : DIGITS.indexOf(text.charAt(ten + 1));
        return ten > 1 || text.length() > ten + 2 || tens < 0 || units < 0 ? 0 : tens * 10 + units;
    }

    /** The ordinal in Chinese for 1 to 99, else in Arabic digits. */
    static String chinese(int number) {
        if (number < 1 || number > 99) {
            return String.valueOf(number);
        }
        String tens = number < 10 ? "" : (number < 20 ? "" : String.valueOf(DIGITS.charAt(number / 10))) + "十";
        return number % 10 == 0 ? tens : tens + DIGITS.charAt(number % 10);
    }
}
