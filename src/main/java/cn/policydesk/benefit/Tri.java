package cn.policydesk.benefit;

/** Kleene's three truth values (Introduction to Metamathematics, 1952, §64): open means that both can still come out. */
enum Tri {
    TRUE,
    FALSE,
    OPEN;

    static Tri of(boolean value) {
        return value ? TRUE : FALSE;
    }

    Tri not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case OPEN -> OPEN;
        };
    }
}
