package cn.policydesk.batch;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** One cell of a table, with the type its file gives it. */
sealed interface Cell {

    /** Words; empty for a cell without anything. */
    record Text(String text) implements Cell {

        /** A cell without anything. */
        static final Cell EMPTY = new Text("");
    }

    /** A number, shown in percent or not. */
    record Figure(BigDecimal value, boolean percent) implements Cell {

        /** What a spreadsheet shows of its binary fractions. */
        private static final MathContext SHOWN = new MathContext(15);

        @Override
        public String text() {
            BigDecimal shown = (percent ? value.movePointRight(2) : value).round(SHOWN);
            BigDecimal plain = shown.stripTrailingZeros();
            boolean fen = shown.scale() == 2 && plain.scale() == 1 && !percent;
            return (plain.scale() <= 0 ? plain.setScale(0) : fen ? shown : plain).toPlainString()
                    + (percent ? "%" : "");
        }
    }

    /** A day, or a day with a time. */
    record Day(LocalDateTime at) implements Cell {

        private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

        boolean whole() {
            return at.toLocalTime().equals(LocalTime.MIDNIGHT);
        }

        @Override
        public String text() {
            return whole() ? at.toLocalDate().toString() : at.format(MINUTES);
        }
    }

    /** Ticked or not. */
    record Flag(boolean on) implements Cell {
        @Override
        public String text() {
            return on ? "是" : "否";
        }
    }

    /** As a person would type it. */
    String text();

    /** Whether nothing stands in it. */
    default boolean blank() {
        return this instanceof Text(String text) && text.isBlank();
    }
}
