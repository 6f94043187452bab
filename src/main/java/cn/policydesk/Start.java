package cn.policydesk;

/** Placeholder until the launcher stands. */
public final class Start {
    private Start() {}

    public static void main(String[] args) {}
}
