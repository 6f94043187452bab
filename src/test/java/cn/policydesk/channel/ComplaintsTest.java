package cn.policydesk.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComplaintsTest {

    @Test
    void theSameIsToldOnceAndSomethingElseAtOnce() {
        List<String> log = new ArrayList<>();
        Complaints complaints = new Complaints(log::add);
        for (int i = 0; i < 1000; i++) {
            complaints.tell("签名不对");
        }
        complaints.tell("时间不对");
        assertThat(log).hasSize(2);
        assertThat(log.getFirst()).startsWith("签名不对");
        assertThat(log.getLast()).startsWith("时间不对");
    }
}
