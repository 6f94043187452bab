package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Cue;
import cn.policydesk.notice.Validity;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Standings;
import java.time.LocalDate;

/** 我老表真是创业担保贷款，他明年一月份再去申请要得不: of a relative to whom a message turned, how the benefit stands at the time it asks about. */
final class RelativesTime {

    private final Scene scene;

    RelativesTime(Scene scene) {
        this.scene = scene;
    }

    /** Says it before what is asked of him. */
    void tell() {
        OtherTime other = new OtherTime(scene);
        Benefit pursued = other.pursued();
        String text = other.asking(scene.incoming.text().strip());
        TimeAsked time = pursued == null
                        || scene.person().label().equals(scene.began().label())
                        || !scene.desk.words().cues().said(Cue.APPLIES_THEN, text)
                ? null
                : TimeAsked.in(scene, text);
        Validity then = pursued == null || time == null ? null : other.validity(pursued, time.from());
        if (pursued == null || time == null || then == null || scene.said.text().contains(time.words())) {
            return;
        }
        LocalDate ends = then.to();
        scene.said.before(
                ends != null && ends.isBefore(time.from())
                        ? scene.phrase(
                                then.quote().isEmpty() ? Phrase.OTHER_TIME_DAY : Phrase.OTHER_TIME,
                                "待遇",
                                pursued.name(),
                                "时间",
                                time.words(),
                                "原文",
                                then.quote(),
                                "期限",
                                "到" + Standings.day(ends) + "为止")
                        : scene.phrase(
                                Phrase.OTHER_TIME_STANDS,
                                "待遇",
                                pursued.name(),
                                "时间",
                                time.words(),
                                "时效",
                                scene.desk
                                        .quotes()
                                        .standing(pursued, time.from())
                                        .note()));
    }
}
