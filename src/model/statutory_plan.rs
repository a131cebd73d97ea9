//! 法定計画: the plans that a 都道府県 or 市町村 writes by law, and in which an indicator may stand.

use super::coded::coded;

coded! {
    /// Named as the laws name them, without 都道府県 and 市町村: both write most of them.
    StatutoryPlan {
        /// 障害者総合支援法 第88条・第89条
        DisabilityWelfare = "disability-welfare", "障害福祉計画";
        /// 児童福祉法 第33条の20・第33条の22
        DisabledChildren = "disabled-children", "障害児福祉計画";
        /// 障害者基本法 第11条
        Disability = "disability", "障害者計画";
        /// 医療法 第30条の4
        Medical = "medical", "医療計画";
        /// 健康増進法 第8条
        HealthPromotion = "health-promotion", "健康増進計画";
        /// 自殺対策基本法 第13条
        SuicidePrevention = "suicide-prevention", "自殺対策計画";
        /// 介護保険法 第117条・第118条
        LongTermCare = "long-term-care", "介護保険事業（支援）計画";
        /// 社会福祉法 第107条・第108条
        CommunityWelfare = "community-welfare", "地域福祉（支援）計画";
        /// 住宅セーフティネット法 第5条・第6条
        Housing = "housing", "賃貸住宅供給促進計画";
        Other = "other", "ほかの計画";
    }
}
