package cn.policydesk.dialogue;

import java.util.regex.Pattern;

/** 我女婿的证能补多少, 我那个证补不补: the one somebody passed an examination for, where no other is named. */
final class CertificateMeant {

    private static final Pattern BARE =
            Pattern.compile("(?<=[我俺他她]|" + Kin.WORD + ")(?:的|那个|那张|这个|这张|那本)证(?=(?:还|也|到底|现在)?(?:能|可以|有|给|补|领|报))");

    private CertificateMeant() {}

    /** The message with the certificate called by its whole name. */
    static String of(String text) {
        return BARE.matcher(text).replaceAll("考的证书");
    }
}
