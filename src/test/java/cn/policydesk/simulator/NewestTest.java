package cn.policydesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NewestTest {

    private record Thing(long number, String what) implements Newest.Numbered {}

    private final Newest<Thing> things = new Newest<>(2);

    private void put(String what) {
        things.put(number -> new Thing(number, what));
    }

    @Test
    void theOldestGoesAndNumbersGoOn() {
        put("甲");
        put("乙");
        put("丙");
        assertThat(things.after(0)).containsExactly(new Thing(2, "乙"), new Thing(3, "丙"));
    }

    @Test
    void whatWasHeardIsNotToldAgain() {
        put("甲");
        put("乙");
        assertThat(things.after(1)).containsExactly(new Thing(2, "乙"));
        assertThat(things.after(2)).isEmpty();
    }
}
