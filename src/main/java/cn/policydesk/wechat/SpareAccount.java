package cn.policydesk.wechat;

/** Gives the account that is on where the settings have none. There is one only beside the simulator. */
@FunctionalInterface
public interface SpareAccount {

    /** The account, the same at each call. */
    Account account();
}
