package cn.policydesk.hearing;

import java.math.BigDecimal;

/** A whole number below a hundred as a pattern finds it written: 18, 十二, 两, 俩. */
public final class WrittenNumber {

    private WrittenNumber() {}

    /**
     * The number.
     *
     * @param written digits, or a Chinese number below a hundred
     */
    public static int of(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        String plain = written.replace('俩', '二').replace('仨', '三').replace('两', '二');
        int ten = plain.indexOf('十');
        if (ten < 0) {
            return digit(plain.charAt(plain.length() - 1));
        }
        int tens = ten == 0 ? 1 : digit(plain.charAt(0));
        return tens * 10 + (ten + 1 < plain.length() ? digit(plain.charAt(ten + 1)) : 0);
    }

    /**
     * A time with its unit told apart.
     *
     * @param written a number, or 半
     * @param years whether the unit is a year
     * @return months
     */
    public static BigDecimal months(String written, boolean years) {
        return written.equals("半")
                ? BigDecimal.valueOf(6)
                : BigDecimal.valueOf(years ? of(written) * 12L : of(written));
    }

    private static int digit(char c) {
        return "零一二三四五六七八九".indexOf(c);
    }
}
