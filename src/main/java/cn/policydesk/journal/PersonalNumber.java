package cn.policydesk.journal;

import cn.policydesk.journal.Masking.Kind;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what a row of digits is. */
final class PersonalNumber {

    private static final int ID = 18;
    private static final int OLD_ID = 15;
    private static final int LEAST_CARD = 16;
    private static final int MOST_CARD = 19;
    private static final Pattern PHONE = Pattern.compile("(?:0{0,2}86|0)?1[3-9]\\d{9}");

    private PersonalNumber() {}

    /** What digits typed in one go are; null for what may be a sum, a date or the number of a document. */
    static @Nullable Kind of(String digits) {
        int length = digits.length();
        if (length == ID && id(digits)) {
            return Kind.ID_CARD;
        }
        if (length >= LEAST_CARD && length <= MOST_CARD) {
            return Kind.BANK_CARD;
        }
        if (phone(digits)) {
            return Kind.PHONE;
        }
        return oldId(digits) ? Kind.ID_CARD : length > MOST_CARD || length == OLD_ID ? Kind.NUMBER : null;
    }

    /** Whether it is a mobile number, with or without the code of the country. */
    static boolean phone(String digits) {
        return PHONE.matcher(digits).matches();
    }

    /** Whether 17 digits, or 18, hold a place and a day of birth as an identity card's number does. */
    static boolean id(String digits) {
        return digits.charAt(0) >= '1' && digits.charAt(0) <= '9' && day(digits.substring(6, 14));
    }

    /** Whether it is the number of an identity card of before 1999. */
    static boolean oldId(String digits) {
        return digits.length() == OLD_ID && digits.charAt(0) != '0' && day("19" + digits.substring(6, 12));
    }

    /** Whether eight digits are a day on which somebody may have been born. */
    private static boolean day(String digits) {
        int year = Integer.parseInt(digits.substring(0, 4));
        return year >= 1900
                && year < 2100
                && day(year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6)));
    }

    static boolean day(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    /** Whether the check digit of a bank card is right (ISO/IEC 7812-1, Luhn's sum). */
    static boolean card(String digits) {
        int length = digits.length();
        if (length < LEAST_CARD || length > MOST_CARD || "3456".indexOf(digits.charAt(0)) < 0) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int digit = digits.charAt(length - 1 - i) - '0';
            int doubled = digit * 2;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
