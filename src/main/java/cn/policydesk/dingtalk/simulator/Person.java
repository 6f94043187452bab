package cn.policydesk.dingtalk.simulator;

/**
 * One of the staff of the invented corp. Immutable.
 *
 * @param staffId what messages call {@code senderStaffId}
 * @param nick what the others see
 */
record Person(String staffId, String nick) {

    /** What messages call {@code senderId}: sealed by DingTalk, of no use to anybody. */
    String senderId() {
        return "$:LWCP_v1:$invented-" + staffId;
    }
}
